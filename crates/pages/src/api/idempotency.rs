//! Done once: a request with an `Idempotency-Key` is answered again as it was the first time: what pages show and
//! take of it.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use db::{Tx, args};
use domain::app::App;
use domain::secret::fingerprint;
use serde_json::Value;
use utoipa::IntoParams;

use super::body::json;
use crate::web::{Outcome, Problem};

const LONGEST: usize = 200;

/// The key of a request, if it has one.
#[derive(Clone, IntoParams)]
#[into_params(parameter_in = Header)]
pub(super) struct Once {
    /// Names this request, so that sending it again does nothing more: up to 200 visible ASCII characters.
    #[param(rename = "Idempotency-Key", required = false, min_length = 1, max_length = 200, pattern = "^[!-~]+$")]
    key: Option<String>,
}

impl FromRequestParts<App> for Once {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get("idempotency-key") else { return Ok(Once { key: None }) };
        let key = value
            .to_str()
            .ok()
            .filter(|key| (1..=LONGEST).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()));
        match key {
            Some(key) => Ok(Once { key: Some(key.to_owned()) }),
            None => Err(Problem::new(StatusCode::BAD_REQUEST, "bad-key")),
        }
    }
}

struct Reply {
    request: String,
    status: Option<i64>,
    body: Option<String>,
}

db::from_row!(Reply { request, status, body });

impl Once {
    /// The answer of the first time, if there was one. Otherwise the key is taken, in this transaction: two
    /// requests at once wait for each other here.
    pub(super) async fn before(
        &self,
        tx: &mut Tx,
        app: &App,
        person: &str,
        request: &str,
    ) -> Outcome<Option<Response>> {
        let Some(key) = &self.key else { return Ok(None) };
        let taken = "INSERT INTO api_replies (person_id, reply_key, request, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person_id, reply_key) DO NOTHING";
        if tx.execute(taken, args![person, key, fingerprint(request), app.world.now()]).await? == 1 {
            return Ok(None);
        }
        self.known(tx, person, request).await
    }

    /// The answer of the first time, if it was given; nothing is taken. `request` is as [`Once::before`] takes it.
    pub(super) async fn known(&self, tx: &mut Tx, person: &str, request: &str) -> Outcome<Option<Response>> {
        let Some(key) = &self.key else { return Ok(None) };
        let sql = "SELECT request, status, body FROM api_replies WHERE person_id = $1 AND reply_key = $2";
        let reply: Option<Reply> = tx.fetch_optional(sql, args![person, key]).await?;
        let Some(reply) = reply else { return Ok(None) };
        if reply.request != fingerprint(request) {
            return Err(Problem::unprocessable("key-used"));
        }
        let status = reply.status.and_then(|status| StatusCode::from_u16(u16::try_from(status).ok()?).ok());
        let body = reply.body.and_then(|body| serde_json::from_str::<Value>(&body).ok());
        Ok(Some((status.unwrap_or(StatusCode::OK), json(body.unwrap_or_default())).into_response()))
    }

    /// Remembers the answer, in the transaction of what was done.
    pub(super) async fn after(&self, tx: &mut Tx, person: &str, status: StatusCode, body: &Value) -> Outcome<()> {
        if let Some(key) = &self.key {
            let sql = "UPDATE api_replies SET status = $3, body = $4 WHERE person_id = $1 AND reply_key = $2";
            tx.execute(sql, args![person, key, i64::from(status.as_u16()), body.to_string()]).await?;
        }
        Ok(())
    }
}
