//! `stoa search`: other pages, ranked. The judged queries are outside this repository; if they are absent, the test
//! that needs them says so and passes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::{Folder, Run, root, stoa};

const PAGES: &str = r#"{"path": "/vehicle-tax", "title": "Tax your vehicle"}
{"path": "/guidance/vehicle-tax-rates", "title": "Vehicle tax rates", "description": "What each kind of vehicle costs."}
{"path": "/dogs", "title": "Dogs in parks", "body_markdown": "On a lead."}
"#;

fn search(folder: &Folder, queries: &str, more: &[&str]) -> Run {
    let (pages, queries) = (folder.write("pages.jsonl", PAGES), folder.write("queries.jsonl", queries));
    stoa(&[&["search", "--pages", &pages, "--queries", &queries], more].concat())
}

fn answers(run: &Run) -> Vec<Value> {
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_query_has_a_line_of_answers_best_first() {
    let folder = Folder::new("search");
    let queries = "{\"id\": \"a\", \"query\": \"car tax\"}\n\n{\"id\": \"b\", \"query\": \"vehicel tax rates\"}\n{\"id\": \"c\", \"query\": \"xylophone\"}\n";
    let run = search(&folder, queries, &["--limit", "1"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let answers = answers(&run);
    assert_eq!(answers[0]["results"], json!(["/vehicle-tax"]));
    assert_eq!(answers[1]["results"], json!(["/guidance/vehicle-tax-rates"]));
    assert_eq!(answers[1]["read_as"], json!("vehicle tax rates"));
    assert_eq!(answers[2], json!({ "id": "c", "results": [], "confidence": "none" }));
    assert!(run.err.contains("3 pages made ready"), "{}", run.err);
}

#[test]
fn synonyms_and_earlier_queries_help() {
    let folder = Folder::new("search-help");
    let synonyms = folder.write("synonyms.yaml", "synonyms:\n  - { say: [hounds], means: [dogs] }\n");
    let learn = folder.write(
        "learn.jsonl",
        "{\"query\": \"walkies\", \"page\": \"/dogs\"}\n{\"query\": \"cats\", \"page\": \"/cats\"}\n",
    );
    let queries = "{\"id\": \"a\", \"query\": \"hounds\"}\n{\"id\": \"b\", \"query\": \"walkies\"}\n";
    let run = search(&folder, queries, &["--synonyms", &synonyms, "--learn", &learn]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for answer in answers(&run) {
        assert_eq!(answer["results"], json!(["/dogs"]));
    }
    assert!(run.err.contains("1 lines to learn from name a page that is not among the pages"), "{}", run.err);
}

#[test]
fn a_line_that_cannot_be_used_is_named() {
    let folder = Folder::new("search-bad");
    let run = search(&folder, "{\"id\": \"a\", \"query\": \"tax\"}\n{\"id\": \"b\"}\n", &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("queries.jsonl:2: this line needs text under `query`"), "{}", run.err);
    let run = search(&folder, "tax\n", &[]);
    assert!(run.err.contains("queries.jsonl:1: this line is not JSON"), "{}", run.err);
    let synonyms = folder.write("synonyms.yaml", "synonyms:\n  - [hounds]\n");
    let run = search(&folder, "", &["--synonyms", &synonyms]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("synonyms.yaml:2:5"), "{}", run.err);
}

/// Of queries that another government's search team judged, those whose page has a known title.
#[test]
fn most_judged_queries_lead_to_the_wanted_page() {
    let data = root().join("../shared/data/search-govuk");
    let (pages, queries) = (data.join("pages.jsonl"), data.join("judged_queries.dev.jsonl"));
    let Ok(judged) = std::fs::read_to_string(&queries) else {
        eprintln!("skipped: {} is not here", queries.display());
        return;
    };
    let run = stoa(&["search", "--pages", &pages.display().to_string(), "--queries", &queries.display().to_string()]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let found: BTreeMap<String, Value> =
        answers(&run).into_iter().map(|line| (line["id"].as_str().unwrap().to_string(), line)).collect();
    let (mut right, mut all) = (0, 0);
    for judgement in judged.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        if judgement["title_known"] == true {
            let results = found[judgement["id"].as_str().unwrap()]["results"].as_array().unwrap();
            let rank = results.iter().position(|path| *path == judgement["page"]).map(|place| place as u64 + 1);
            let within = rank.is_some_and(|rank| rank <= judgement["rank"].as_u64().unwrap());
            right += u32::from(within == (judgement["want"] == "within"));
            all += 1;
        }
    }
    println!("{right} of {all} are right");
    assert!(f64::from(right) >= 0.63 * f64::from(all), "{right} of {all}");
}
