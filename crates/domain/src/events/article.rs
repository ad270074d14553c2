//! Events of knowledge-base articles and of the questions asked about them.

use super::aggregate;

aggregate! {
    /// Events of an article, or of a question about it.
    ArticleEvent as Article {
        "knowledge.saved" Saved { version: i64, state: String, services: Vec<String> } => Officers;
        "knowledge.review_due" ReviewDue {} => Officers;
        "knowledge.asked" Asked { agency: String } => Officers;
        "knowledge.answered" Answered { agency: String } => Officers;
    }
}
