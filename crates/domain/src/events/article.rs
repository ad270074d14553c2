//! What can happen to an article of the knowledge base, and to a question about one.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to an article, or to a question about it.
    ArticleEvent as Article {
        "knowledge.saved" Saved { version: i64, state: String, services: Vec<String> },
        "knowledge.review_due" ReviewDue {},
        "knowledge.asked" Asked { agency: String },
        "knowledge.answered" Answered { agency: String },
    }
}

impl ArticleEvent {
    pub fn audience(&self) -> Audience {
        match self {
            ArticleEvent::Saved { .. }
            | ArticleEvent::ReviewDue {}
            | ArticleEvent::Asked { .. }
            | ArticleEvent::Answered { .. } => Audience::Officers,
        }
    }
}
