//! Stored API responses, so that a request with an `Idempotency-Key` takes effect once, however often it is sent.
//!
//! Table owned: `api_replies`. Deliberately absent: the interface itself, which is `api` of the crate `pages`.

mod idempotency;
pub mod slice;

pub use idempotency::purge;
pub use slice::SLICE;
