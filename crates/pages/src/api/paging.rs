//! Pages of a list, by the key of the last entry seen.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use domain::app::App;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::web::Problem;
use crate::web::form::value_in;

const USUAL: usize = 50;

const MOST: usize = 100;

/// Which part of a list.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Paging {
    /// Only what comes after this key, as `next` of the page before gave it.
    pub(super) after: Option<String>,
    /// How many at most, 1 to 100; 50 when it is not said.
    #[param(minimum = 1, maximum = 100, default = 50)]
    pub(super) limit: usize,
}

/// One page of a list.
#[derive(Serialize, ToSchema)]
pub(super) struct Listed<T> {
    pub(super) items: Vec<T>,
    /// What to give as `after` for the page that follows; none on the last one.
    pub(super) next: Option<String>,
}

impl FromRequestParts<App> for Paging {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let limit = value_in(query, "limit");
        let limit = limit.map_or(Some(USUAL), |text| text.parse().ok()).filter(|limit| (1..=MOST).contains(limit));
        let wrong = || Problem::new(StatusCode::BAD_REQUEST, "bad-paging");
        Ok(Paging { after: value_in(query, "after"), limit: limit.ok_or_else(wrong)? })
    }
}

impl Paging {
    /// A page of what is in memory and sorted by key.
    pub(super) fn cut<T>(&self, all: impl IntoIterator<Item = T>, key: impl Fn(&T) -> String) -> Listed<T> {
        let after = self.after.as_deref();
        let rest = all.into_iter().filter(|item| after.is_none_or(|after| key(item).as_str() > after));
        self.page(rest.take(self.limit + 1).collect(), key)
    }

    /// A page of rows, of which one more than wanted was fetched to see whether there are more.
    pub(super) fn page<T>(&self, mut rows: Vec<T>, key: impl Fn(&T) -> String) -> Listed<T> {
        let has_more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let next = rows.last().filter(|_| has_more).map(key);
        Listed { items: rows, next }
    }
}
