//! Hands a stored file out, to be saved or inside a page of ours, so that whatever is in it can do no harm.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::uploads::names::with_its_ending;

/// The policy for a file that is saved: it may do nothing, however it is opened.
const NOTHING: &str = "default-src 'none'; sandbox";

/// The same inside a page of ours.
const FRAMED: &str = "default-src 'none'; sandbox; frame-ancestors 'self'";

/// A stored file, to be saved.
pub fn download(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    handed_out(("attachment", NOTHING), name, media_type, bytes)
}

/// A stored file as a page of ours shows it, in a frame or as a picture.
pub fn inline(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    handed_out(("inline", FRAMED), name, media_type, bytes)
}

fn handed_out((how, policy): (&str, &str), name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let name = domain::paths::encoded(&with_its_ending(name, media_type)).replace('/', "%2F");
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("{how}; filename*=UTF-8''{name}")),
        (header::CONTENT_SECURITY_POLICY, policy.to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, bytes).into_response()
}
