//! The declaration of this slice.

use crate::slice::{Law, Slice, Table};

/// Casework after an application was sent.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "events", "inbox", "outbox", "people", "questions", "trust", "work_items"],
    tables: &[
        Table::persons("cases", "person_id").kept(Law::Records),
        Table::of("case_stops", "case_id", "cases"),
        Table::of("case_extensions", "case_id", "cases"),
        Table::of("case_restarts", "case_id", "cases"),
        Table::of("case_remedies", "case_id", "cases"),
        Table::of("case_escalations", "case_id", "cases"),
        Table::of("case_promises", "case_id", "cases"),
        Table::of("case_messages", "case_id", "cases"),
        Table::of("case_requests", "case_id", "cases"),
        Table::of("case_records", "case_id", "cases"),
        Table::of("case_decisions", "case_id", "cases"),
        Table::of("case_reviews", "case_id", "cases"),
        Table::of("case_tasks", "case_id", "cases"),
        Table::of("case_parties", "case_id", "cases"),
        Table::of("case_submissions", "case_id", "cases"),
        Table::of("case_opinions", "case_id", "cases"),
        Table::of("case_handovers", "case_id", "cases"),
        Table::of("case_links", "case_id", "cases"),
        Table::of("case_decisions_before", "case_id", "cases"),
        Table::of("case_decision_drafts", "case_id", "cases"),
        Table::of("case_second_officers", "case_id", "cases"),
        Table::of("case_adverse_notices", "case_id", "cases"),
        Table::of("case_overturned", "case_id", "cases"),
        Table::of("case_money", "case_id", "cases"),
        Table::of("case_money_requests", "case_id", "cases"),
        Table::of("case_payments", "case_id", "cases"),
        Table::of("case_file_records", "case_id", "cases"),
        Table::nobodys("address_register"),
        Table::nobodys("catalogues"),
    ],
    jobs: super::handlers,
    ticks: &[
        |tx, app| Box::pin(super::charter::first_tick(tx, app)),
        |tx, app| Box::pin(super::work::address_file::first_tick(tx, app)),
    ],
    export: Some(("cases", super::export)),
    takes: Some(super::takes),
    hears: Some(super::hears),
    awaits: Some(super::awaits),
    ..Slice::named("cases")
};
