//! What a form sent: fields and files, within limits, and only from a page of the same session.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use subtle::ConstantTimeEq;

use super::problem::{Outcome, Problem};
use super::visit::Visit;
use crate::app::App;

/// The name of the hidden field with the token of the session.
pub const TOKEN: &str = "form-token";
/// A form without files.
const MOST_BYTES: usize = 256 * 1024;
/// All files of a form together; the router lets in a little more for what surrounds them.
pub const MOST_UPLOAD: usize = 20 * 1024 * 1024;
const MOST_FIELDS: usize = 2_000;

/// The fields of a form that carried the right token. To have one is to have passed the check.
#[derive(Clone, Debug, Default)]
pub struct Posted {
    fields: Vec<(String, String)>,
    pub files: Vec<Upload>,
}

#[derive(Clone, Debug)]
pub struct Upload {
    /// The field it came in.
    pub field: String,
    /// As the person's own device calls it; never used as a path.
    pub name: String,
    pub bytes: Bytes,
}

impl Posted {
    /// A field as it was typed, without spaces around it; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    pub fn find(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.fields.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Every field, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.trim()))
    }

    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some_and(|value| !value.is_empty())
    }

    /// Fields for tests and for programs, whose token is in a header.
    pub fn of(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        Posted { fields: fields.into_iter().collect(), files: Vec::new() }
    }
}

impl FromRequest<App> for Posted {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let visit = request.extensions().get::<Visit>().cloned();
        let visit = visit.ok_or_else(|| Problem::internal("a form outside the layer that makes visits"))?;
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let posted = match kind {
            Some(kind) if kind.starts_with("multipart/form-data") => multipart(request, app).await?,
            Some(kind) if kind.starts_with("application/x-www-form-urlencoded") => urlencoded(request).await?,
            None => Posted::default(),
            Some(_) => return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-a-form")),
        };
        let wanted = visit.session.form_token(app);
        match bool::from(posted.get(TOKEN).as_bytes().ct_eq(wanted.as_bytes())) {
            true => Ok(posted),
            false => Err(Problem::stale_form()),
        }
    }
}

async fn urlencoded(request: Request) -> Outcome<Posted> {
    let bytes = axum::body::to_bytes(request.into_body(), MOST_BYTES).await.map_err(|_| too_large())?;
    let fields: Vec<(String, String)> = pairs(&bytes).take(MOST_FIELDS).collect();
    Ok(Posted { fields, files: Vec::new() })
}

async fn multipart(request: Request, app: &App) -> Outcome<Posted> {
    let broken = |_| Problem::new(StatusCode::BAD_REQUEST, "not-a-form");
    let mut parts =
        Multipart::from_request(request, app).await.map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "not-a-form"))?;
    let mut posted = Posted::default();
    let mut left = MOST_UPLOAD;
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|error| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            _ => broken(error),
        })?;
        left = left.checked_sub(bytes.len()).ok_or_else(too_large)?;
        match name {
            // A file field that was left empty is sent all the same.
            Some(name) if name.is_empty() && bytes.is_empty() => {}
            Some(name) => posted.files.push(Upload { field, name, bytes }),
            None => posted.fields.push((field, String::from_utf8_lossy(&bytes).into_owned())),
        }
        if posted.fields.len() + posted.files.len() > MOST_FIELDS {
            return Err(too_large());
        }
    }
    Ok(posted)
}

fn too_large() -> Problem {
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large").with("megabytes", (MOST_UPLOAD / 1024 / 1024) as i64)
}

/// The first value of a name in a query.
pub fn value_in(query: &str, name: &str) -> Option<String> {
    pairs(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value)
}

fn pairs(text: &[u8]) -> impl Iterator<Item = (String, String)> {
    text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).map(|pair| {
        let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let (key, value) = pair.split_at(at);
        (decoded(key), decoded(value.get(1..).unwrap_or_default()))
    })
}

/// Percent-decoding as the URL standard has it: what is no valid escape stands for itself.
fn decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, after @ ..] = rest {
        let digit = |byte: &u8| char::from(*byte).to_digit(16);
        match (first, after) {
            (b'+', _) => bytes.push(b' '),
            (b'%', [high, low, after @ ..]) if digit(high).is_some() && digit(low).is_some() => {
                bytes.push((digit(high).unwrap_or(0) * 16 + digit(low).unwrap_or(0)) as u8);
                rest = after;
                continue;
            }
            _ => bytes.push(*first),
        }
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_write_them() {
        let read: Vec<_> = pairs("a=1+2&b=%E2%9C%93&c&=d&e=100%&f=%zz".as_bytes()).collect();
        let expected = [("a", "1 2"), ("b", "✓"), ("c", ""), ("", "d"), ("e", "100%"), ("f", "%zz")];
        assert_eq!(read, expected.map(|(key, value)| (key.to_owned(), value.to_owned())));
    }
}
