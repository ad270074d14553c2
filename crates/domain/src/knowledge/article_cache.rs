//! All articles in memory, indexed for search, and reloaded after any of them was saved.

use std::sync::{Arc, Mutex, PoisonError};

use db::Tx;
use search::{Confidence, Document, Index, Synonyms};

use super::model::Article;
use super::store;

/// The articles at one moment. The public search has an index of its own, so that text for staff never leads the public
/// to an article.
#[derive(Default)]
pub struct CachedArticle {
    stamp: (i64, i64, i64),
    pub articles: Vec<Article>,
    staff: Index,
    public: Index,
}

#[derive(Default)]
pub struct ArticleCache {
    kept: Mutex<Option<Arc<CachedArticle>>>,
}

impl ArticleCache {
    /// The current articles.
    pub async fn now(&self, tx: &mut Tx) -> db::Result<Arc<CachedArticle>> {
        let stamp = store::stamp(tx).await?;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(kept) = kept.filter(|kept| kept.stamp == stamp) {
            return Ok(kept);
        }
        let shelved = Arc::new(CachedArticle::new(stamp, store::all(tx).await?));
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&shelved));
        Ok(shelved)
    }
}

impl CachedArticle {
    fn new(stamp: (i64, i64, i64), articles: Vec<Article>) -> CachedArticle {
        let title = |article: &Article| article.title.clone();
        let staff = articles.iter().map(|article| Document {
            title: title(article),
            summary: article.public_text.clone(),
            body: article.staff_text.clone(),
            ..Document::default()
        });
        // Positions in the list stay the same: an article that is not public has no text there.
        let public = articles.iter().map(|article| match article.is_public() {
            true => Document { title: title(article), summary: article.public_text.clone(), ..Document::default() },
            false => Document::default(),
        });
        let index = |documents: Vec<Document>| Index::new(&documents, Synonyms::default());
        CachedArticle { stamp, staff: index(staff.collect()), public: index(public.collect()), articles }
    }

    /// Articles matching a query of an officer, the best first.
    pub fn for_staff(&self, words: &str) -> Vec<&Article> {
        self.found(&self.staff, words)
    }

    /// Articles that probably help with what somebody wrote, the best first; none where the search is not sure.
    pub fn fitting(&self, words: &str) -> Vec<&Article> {
        let answers = self.staff.search(words, self.articles.len());
        if answers.confidence < Confidence::Likely {
            return Vec::new();
        }
        answers.found.into_iter().filter_map(|answer| self.articles.get(answer.document)).collect()
    }

    /// Articles matching a query of the public.
    pub fn for_people(&self, words: &str) -> Vec<&Article> {
        self.found(&self.public, words).into_iter().filter(|article| article.is_public()).collect()
    }

    fn found(&self, index: &Index, words: &str) -> Vec<&Article> {
        let found = index.search(words, self.articles.len()).found;
        found.into_iter().filter_map(|answer| self.articles.get(answer.document)).collect()
    }
}
