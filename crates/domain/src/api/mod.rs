//! The same journey for programs: JSON under `/api/v1`, described by an OpenAPI 3.1 document of its own.
//!
//! Table owned: `api_replies`. Invariants: every route is in the document and every answer it gives is too; an
//! error is always `application/problem+json`; lists are paged by key, never by count; a request that creates
//! something may carry an `Idempotency-Key`, and is then done once however often it is sent.
//! Deliberately absent: rules of its own. It calls what the pages call.

mod once;
pub mod slice;

pub use once::purge;
pub use slice::SLICE;
