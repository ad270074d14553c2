//! Ranked search over documents with weighted fields, for words that people use rather than words that stand
//! there: stems, slips of the pen, synonyms, completion, and an honest confidence. Pure: no files, no clock.
//!
//! It knows documents, fields and queries, and nothing of what they are about. An [`Index`] is built once from
//! [`Document`]s and [`Synonyms`] and asked many times.
//!
//! How a query is answered, in reading order: [`words`] cuts text into words and stems; `index` keeps where each
//! term stands; `spelling` mends words that no document holds; `synonyms` gives other ways to say the same;
//! `reading` turns all this into readings of the query; `score` ranks documents for each reading;
//! `answers` says how sure the best answer is.

mod answers;
mod english;
mod index;
mod initials;
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
