//! Every page is rendered from its samples, strictly and in every language that it is shown in.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use db::testing::{TestDb, Tested};
use domain::staff::Officer;
use pages::web::Sampled;
use pages::web::visit::{Visit, bare};

use super::Town;

const TEMPLATES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../templates");

/// Templates that are only extended by others.
const FRAMES: [&str; 6] =
    ["applications/step.html", "desk/layout.html", "form.html", "kiosk/layout.html", "layout.html", "problem.html"];

/// What every page has beside its view, so that no field of a view may have such a name.
const OF_EVERY_PAGE: [&str; 6] = ["desk", "form", "frame", "layout", "page", "token"];

/// Every template that is a page of its own.
fn templates() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(TEMPLATES).to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(TEMPLATES).unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file()
                && std::fs::read_to_string(&path).unwrap().contains("{% extends")
                && !FRAMES.contains(&&*name)
            {
                found.insert(name);
            }
        }
    }
    found
}

fn views() -> impl Iterator<Item = Sampled> {
    stoa::slices::PAGES.iter().flat_map(|shown| (shown.views)())
}

fn at_desk(visit: &mut Visit) {
    visit.session.officer = Some(Arc::new(Officer {
        id: "noor".to_owned(),
        name: "Noor Haddad".to_owned(),
        agency: "service-nsw".to_owned(),
        email: "noor@service.example".to_owned(),
        team: "rebates".to_owned(),
        roles: vec!["team-leader".to_owned()],
        languages: vec!["en".to_owned(), "ar".to_owned()],
        skills: Vec::new(),
        active: true,
    }));
}

async fn every_page_is_rendered_from_its_samples_in_every_language(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let front = stoa::slices::front(&town.app);
    let mut wrong = Vec::new();
    for view in views() {
        let is_desk = view.template.starts_with("desk/");
        for locale in town.app.locales.all().filter(|locale| !is_desk || locale.tag() == "en") {
            let here = if is_desk { "/desk" } else { "/" };
            let mut visit = bare(&town.app, Arc::clone(&front), locale.tag(), here);
            if is_desk {
                at_desk(&mut visit);
            }
            for (number, sample) in (view.samples)().into_iter().enumerate() {
                let page = || visit.page().title("home-title").back("/back").form("/form").hidden("number", "1");
                let error = screens::FieldError { text: "Wrong".to_owned(), href: "#wrong".to_owned() };
                let sample = sample?;
                for page in [page(), page().errors(vec![error])] {
                    let tag = locale.tag();
                    match page.sampled(view.template, &sample) {
                        Ok(html) if html.contains(&format!("lang=\"{tag}\"")) => {}
                        Ok(_) => wrong.push(format!("{} {number} {tag}: does not say its language", view.template)),
                        Err(problem) => wrong.push(format!("{} {number} {tag}: {:?}", view.template, problem.cause)),
                    }
                }
            }
            let missing = locale.missing();
            assert!(missing.is_empty(), "{} in {}: no words for {missing:?}", view.template, locale.tag());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn every_template_is_a_view_of_one_slice(_: TestDb) -> Tested {
    let named: Vec<&str> = views().map(|view| view.template).collect();
    let once: BTreeSet<String> = named.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(named.len(), once.len(), "a template is declared twice");
    let unseen: Vec<String> = templates().difference(&once).cloned().collect();
    assert!(
        unseen.is_empty(),
        "{} pages have no samples: give each a `View`, and name it in the `views` of its slice: {unseen:#?}",
        unseen.len()
    );
    Ok(())
}

async fn every_view_has_a_sample(_: TestDb) -> Tested {
    let empty: Vec<&str> = views().filter(|view| (view.samples)().is_empty()).map(|view| view.template).collect();
    assert!(empty.is_empty(), "no sample: {empty:?}");
    Ok(())
}

async fn no_field_of_a_view_is_hidden_by_what_every_page_has(_: TestDb) -> Tested {
    for view in views() {
        for sample in (view.samples)() {
            let sample = sample?;
            let hidden: Vec<&str> = OF_EVERY_PAGE.into_iter().filter(|name| sample.get(name).is_some()).collect();
            assert!(hidden.is_empty(), "{}: {hidden:?}", view.template);
        }
    }
    Ok(())
}

db::on_one!(
    every_page_is_rendered_from_its_samples_in_every_language,
    every_template_is_a_view_of_one_slice,
    every_view_has_a_sample,
    no_field_of_a_view_is_hidden_by_what_every_page_has,
);
