//! The place in the queue from which an officer works: its view and filter, remembered by the browser, so that the way
//! back and the next item keep them.

use axum::http::{HeaderMap, HeaderValue, header};
use domain::paths::{encoded, own_path};

use super::queue;
use crate::web::{Outcome, Posted, Visit};

/// The cookie, which browsers send to the desk only.
const PLACE: &str = "stoa-queue";

/// The hidden field by which forms carry it.
pub(super) const FIELD: &str = "queue";

/// The queue itself.
const QUEUE: &str = "/desk";

/// `GET /desk`: the queue, and from now on the way back to it.
pub(super) async fn show(visit: Visit) -> Outcome {
    let place = visit.here.clone();
    let is_https = visit.app.settings.is_https();
    let mut response = queue::show(visit).await?;
    if response.status().is_success() {
        let secure = if is_https { "; Secure" } else { "" };
        let cookie = format!("{PLACE}={}; Path=/desk; HttpOnly; SameSite=Lax{secure}", encoded(&place));
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    Ok(response)
}

/// What a page opened from the queue begins with: the place, as if a form had carried it.
pub(super) fn remembered(headers: &HeaderMap) -> Posted {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let place = pairs.find(|(name, _)| *name == PLACE).map(|(_, value)| decoded(value));
    Posted::of(place.map(|place| (FIELD.to_owned(), place)))
}

/// The address of the queue that a form carries; the queue itself where it carries none.
pub(super) fn of(posted: &Posted) -> String {
    let path = own_path(posted.get(FIELD)).filter(|path| *path == QUEUE || path.starts_with("/desk?"));
    path.unwrap_or(QUEUE).to_owned()
}

/// Undoes what [`encoded`] did.
fn decoded(text: &str) -> String {
    crate::web::form::value_in(&format!("place={text}"), "place").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(cookie: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_str(cookie).unwrap());
        of(&remembered(&headers))
    }

    #[test]
    fn the_way_back_is_the_queue_as_it_was_filtered_and_nothing_else() {
        let place = encoded("/desk?view=mine&service=gas-rebate");
        assert_eq!(from(&format!("a=b; stoa-queue={place}")), "/desk?view=mine&service=gas-rebate");
        for other in ["//evil.example", "/desk/team", "https://evil.example/desk?", ""] {
            assert_eq!(from(&format!("stoa-queue={}", encoded(other))), "/desk", "{other}");
        }
    }
}
