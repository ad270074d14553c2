//! The knowledge base: what officers know about their services, and what the public reads of it. Articles have a public
//! text and one for staff.
//!
//! Tables owned: `articles`, `article_versions`, `article_services`, `article_questions`. Invariants: every save makes
//! an immutable version; on a conflict, the second officer sees both texts and loses nothing; text for staff is on no
//! page outside the desk and in no public search; officers of the agency responsible for a service write about it, all
//! others read and ask; a person's question is in their conversation and not here; nothing is deleted because its
//! review is due. Deliberately absent: who has read what, which belongs to the desk, and anything about an individual
//! person.

pub mod article_cache;
pub mod difference;
pub mod list;
pub mod markup;
pub mod model;
pub mod question_store;
pub mod questions;
pub mod reviews;
pub mod rights;
pub mod slice;
pub mod store;
pub mod suggest;
pub mod writing;

pub use article_cache::ArticleCache;
pub use difference::{DiffKind, between};
pub use list::{ArticleNotice, DueReview, notice};
pub use model::{Article, ArticleDraft, State};
pub use question_store::{OpenQuestion, asked, asked_keys};
pub use questions::{QuestionTopic, ask, hears};
pub use reviews::{first_tick, handlers, tell};
pub use slice::SLICE;
pub use store::{Change, changes, versions};
pub use suggest::{Suggested, suggested};
pub use writing::{ArticleSave, change, write};
