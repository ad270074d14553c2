//! The programming interface: the whole way as JSON, and what it answers to nonsense.

use std::collections::BTreeSet;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use db::args;
use db::testing::{TestDb, Tested};
use serde_json::{Value, json};
use stoa::slices;
use tower::ServiceExt;

use super::Town;

pub(super) struct Program {
    router: Router,
    pub(super) token: Option<String>,
}

impl Program {
    pub(super) fn of(town: &Town) -> Program {
        Program { router: slices::router(town.app.clone()), token: None }
    }

    pub(super) async fn ask(
        &self,
        method: &str,
        path: &str,
        key: Option<&str>,
        body: &str,
    ) -> anyhow::Result<(StatusCode, Value)> {
        let mut request = Request::builder().method(method).uri(path);
        if !body.is_empty() {
            request = request.header(header::CONTENT_TYPE, "application/json");
        }
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let response = self.router.clone().oneshot(request.body(Body::from(body.to_owned()))?).await?;
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await?;
        Ok((status, serde_json::from_slice(&bytes).unwrap_or_default()))
    }

    async fn post(&self, path: &str, key: Option<&str>, body: &Value) -> anyhow::Result<(StatusCode, Value)> {
        self.ask("POST", path, key, &body.to_string()).await
    }

    async fn guest(town: &Town) -> anyhow::Result<Program> {
        let mut program = Program::of(town);
        let (status, session) = program.ask("POST", "/api/v1/sessions", None, "").await?;
        anyhow::ensure!(status == StatusCode::CREATED, "{session}");
        program.token = session["token"].as_str().map(str::to_owned);
        Ok(program)
    }
}

fn whole() -> Value {
    json!({"service": "fine-review", "told": {
        "answers": {
            "received_fine": "true", "fine_is_for": "me", "fine_reviewed_before": "false",
            "fine_paid_in_full": "false", "fine_reminder_received": "false", "fine_number": "4938271650",
            "fine_date": "2026-06-01", "why_fine_is_wrong": "Another car has my number.",
            "applicant_family_name": "Silva", "applicant_given_names": "Ana", "applicant_phone": "0400 000 000",
            "applicant_postal_address": "7 Acacia Street, Gumtree Bend NSW 2999"
        },
        "proofs": {"fine_paid_in_full": "later", "why_fine_is_wrong": "later"},
        "confirm": true, "declare": true, "send": true
    }})
}

async fn one_request_makes_one_case_however_often_it_is_sent(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let program = Program::guest(&town).await?;
    let (status, first) = program.post("/api/v1/applications", Some("one"), &whole()).await?;
    assert_eq!((status, first["state"].as_str()), (StatusCode::CREATED, Some("sent")), "{first}");
    let (status, again) = program.post("/api/v1/applications", Some("one"), &whole()).await?;
    assert_eq!((status, &again), (StatusCode::CREATED, &first));
    let (status, other) = program.post("/api/v1/applications", Some("one"), &json!({"service": "gas-rebate"})).await?;
    assert_eq!((status, other["type"].as_str()), (StatusCode::UNPROCESSABLE_ENTITY, Some("/problems/key-used")));
    let (_, cases) = program.ask("GET", "/api/v1/cases", None, "").await?;
    assert_eq!(cases["items"].as_array().map(Vec::len), Some(1), "{cases}");
    let reference = cases["items"][0]["reference"].as_str().unwrap_or_default().to_owned();
    let (status, case) = program.ask("GET", &format!("/api/v1/cases/{reference}"), None, "").await?;
    assert_eq!((status, &case["timeline"][0]["kind"]), (StatusCode::OK, &json!("cases.opened")), "{case}");
    let stranger = Program::guest(&town).await?;
    let (status, _) = stranger.ask("GET", &format!("/api/v1/cases/{reference}"), None, "").await?;
    assert_eq!(status, StatusCode::NOT_FOUND);
    Ok(())
}

/// The cost of a whole case for SQLite's one writer, which everybody else waits for: on 29 November 2026 it was 29
/// rows, and the pages of the form were computed while others waited.
async fn a_case_costs_the_writer_little(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let program = Program::guest(&town).await?;
    // The first one of a service also creates what all of them share.
    program.post("/api/v1/applications", None, &whole()).await?;
    let (rows, statements) = (rows(&db).await?, db.tally().statements());
    let (status, first) = program.post("/api/v1/applications", None, &whole()).await?;
    assert_eq!((status, first["state"].as_str()), (StatusCode::CREATED, Some("sent")), "{first}");
    let (rows, statements) = (self::rows(&db).await? - rows, db.tally().statements() - statements);
    assert!(statements <= 45, "{statements} statements for a case");
    assert!(rows <= 26, "{rows} rows for a case");
    let mut tx = db.read().await?;
    let sql = "SELECT kind FROM events WHERE subject_id = $1 ORDER BY id";
    let told: Vec<String> = tx.fetch_all(sql, args![first["id"].as_str()]).await?;
    assert_eq!(told, ["applications.started", "applications.declared", "applications.sent"]);
    let sql = "SELECT action || ' ' || resource_kind FROM ledger WHERE resource_id = $1";
    let looks: Vec<String> = tx.fetch_all(sql, args![first["id"].as_str()]).await?;
    assert_eq!(looks, ["change application", "send application"], "one act is one line, for each whose record it is");
    Ok(())
}

/// Rows of all tables.
async fn rows(db: &TestDb) -> db::Result<i64> {
    let mut tx = db.read().await?;
    let columns: Vec<(String, String, String, bool)> = tx.fetch_all(tx.dialect().columns(), args![]).await?;
    let tables: BTreeSet<String> = columns.into_iter().map(|(table, ..)| table).collect();
    let mut rows = 0;
    for table in tables {
        let sql: &'static str = Box::leak(format!("SELECT COUNT(*) FROM {table}").into_boxed_str());
        rows += tx.fetch_one::<i64>(sql, args![]).await?;
    }
    Ok(rows)
}

async fn lists_are_paged_by_key(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let program = Program::of(&town);
    let (mut after, mut seen) = (String::new(), Vec::new());
    loop {
        let (status, page) = program.ask("GET", &format!("/api/v1/services?limit=7&after={after}"), None, "").await?;
        assert_eq!(status, StatusCode::OK);
        seen.extend(page["items"].as_array().into_iter().flatten().map(|item| item["id"].to_string()));
        match page["next"].as_str() {
            Some(next) => after = next.to_owned(),
            None => break,
        }
    }
    let today = town.app.today();
    assert_eq!(seen.len(), town.app.catalogue.services.iter().filter(|service| service.available_on(today)).count());
    assert!(seen.is_sorted() && seen.windows(2).all(|pair| pair[0] != pair[1]), "each once, in order");
    Ok(())
}

async fn a_promise_says_what_it_rests_on(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (status, service) = Program::of(&town).ask("GET", "/api/v1/services/birth-registration", None, "").await?;
    assert_eq!(status, StatusCode::OK);
    let promises = service["promises"].as_array().cloned().unwrap_or_default();
    let line = promises.iter().find(|promise| promise["id"] == "register").cloned().unwrap_or_default();
    assert_eq!((&line["within"], &line["status"]), (&json!("15 working days"), &json!("proposed")), "{service}");
    Ok(())
}

async fn nonsense_is_a_problem_that_says_what_to_do(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let program = Program::guest(&town).await?;
    for (method, path, body, status, kind) in [
        ("POST", "/api/v1/plans", "{", 400, "not-json"),
        ("POST", "/api/v1/plans", "{\"colour\": 1}", 400, "not-json"),
        ("POST", "/api/v1/plans", "{\"answers\": {\"age\": \"x\"}, \"event\": \"none\"}", 422, "bad-answers"),
        ("GET", "/api/v1/services?limit=0", "", 400, "bad-paging"),
        ("GET", "/api/v1/search", "", 400, "no-words"),
        ("GET", "/api/v1/nothing", "", 404, "not-found"),
        ("DELETE", "/api/v1/services", "", 405, "not-allowed"),
        ("POST", "/api/v1/applications", "{\"service\": \"none\"}", 422, "application-closed-here"),
    ] {
        let (got, problem) = program.ask(method, path, None, body).await?;
        assert_eq!(got.as_u16(), status, "{method} {path}: {problem}");
        assert_eq!(problem["type"], json!(format!("/problems/{kind}")), "{problem}");
        assert!(problem["detail"].as_str().is_some_and(|words| words.len() > 20), "{problem}");
    }
    let nobody = Program::of(&town);
    assert_eq!(nobody.ask("GET", "/api/v1/cases", None, "").await?.0, StatusCode::UNAUTHORIZED);
    Ok(())
}

db::on_both!(
    one_request_makes_one_case_however_often_it_is_sent,
    a_case_costs_the_writer_little,
    lists_are_paged_by_key,
    a_promise_says_what_it_rests_on,
    nonsense_is_a_problem_that_says_what_to_do,
);
