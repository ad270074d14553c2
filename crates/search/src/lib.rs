//! Ranked search over documents with weighted fields, for the words people use rather than those in the documents:
//! stems, typing errors, synonyms, completion, and an honest confidence. Pure: no files, no clock.
//!
//! It knows documents, fields and queries, but not what they are about. An [`Index`] is built once from [`Document`]s
//! and [`Synonyms`] and queried many times.
//!
//! How a query is answered, in reading order: [`words`] splits text into words and stems; `index` stores where each
//! term occurs; `spelling` corrects words that are in no document; `synonyms` gives other ways to say the same;
//! `reading` turns all this into interpretations of the query; `score` ranks documents for each interpretation;
//! `answers` says how confident the best answer is.

mod answers;
mod arabic;
mod empty;
mod english;
mod han;
mod index;
mod initials;
mod letters;
pub mod patterns;
mod query_coverage;
mod reading;
mod score;
mod spelling;
mod synonyms;
mod weights;
pub mod words;

pub use answers::{Answer, Answers, Confidence};
pub use index::{Document, Index};
pub use synonyms::Synonyms;
pub use weights::Weights;
