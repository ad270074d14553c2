//! What can happen to an article of the knowledge base, and to a question about one.

use super::aggregate;

aggregate! {
    /// What happened to an article, or to a question about it.
    ArticleEvent as Article {
        "knowledge.saved" Saved { version: i64, state: String, services: Vec<String> } => Officers;
        "knowledge.review_due" ReviewDue {} => Officers;
        "knowledge.asked" Asked { agency: String } => Officers;
        "knowledge.answered" Answered { agency: String } => Officers;
    }
}
