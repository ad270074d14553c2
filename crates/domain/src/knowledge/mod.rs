//! What officers know of the services they give, and what of it people read: articles with a public and a staff text.
//!
//! Tables owned: `articles`, `article_versions`, `article_services`, `article_questions`. Invariants: every save is a
//! version that stays as it is; who saves second sees both texts and loses nothing; a staff text is on no page outside
//! the desk and in no search there; officers of the agency that answers for a service write for it, all others read and
//! ask; what a person asked stands in their conversation and not here; nothing is deleted because its day has passed.
//! Deliberately absent: who has read what, which is the desk's, and anything about one person.

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
pub use list::notice;
pub use model::{Article, ArticleDraft, State};
pub use question_store::{OpenQuestion, asked, asked_keys};
pub use questions::{QuestionTopic, ask, hears};
pub use reviews::{first_tick, handlers, tell};
pub use slice::SLICE;
pub use store::{Change, changes};
pub use suggest::suggested;
pub use writing::{ArticleSave, change, write};
