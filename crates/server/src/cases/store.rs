//! All SQL of cases.

use serde_json::Value;

#[derive(Clone, Debug)]
pub struct Case {
    pub id: String,
    pub reference: String,
    pub person_id: String,
    pub agency: String,
    pub service: String,
    pub manifest_version: i64,
    pub application_id: Option<String>,
    pub state: String,
    pub facts: Value,
    pub opened_at: i64,
    pub changed_at: i64,
}
db::from_row!(Case {
    id,
    reference,
    person_id,
    agency,
    service,
    manifest_version,
    application_id,
    state,
    facts,
    opened_at,
    changed_at
});
