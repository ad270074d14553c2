//! What a form sent: fields and files, within limits, and only from a page of the same session.

use std::sync::Arc;

use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::routing::MethodRouter;
use catalogue::unseen::as_typed;
use domain::app::App;
use domain::kept_forms::PageOwner;
use domain::uploads::Upload;
use futures_util::{StreamExt, stream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::page_token::{self, Standing};
use super::problem::{Outcome, Problem};
use super::serving::Late;
use super::visit::Visit;

/// The name of the hidden field with the token of the session.
pub const TOKEN: &str = "form-token";

/// The hidden field with the key of a form that had been kept, and is sent again.
pub const KEPT: &str = "kept-form";

/// A form without files.
pub const MOST_BYTES: usize = 256 * 1024;

/// All files of a form together.
pub const MOST_UPLOAD: usize = 20 * 1024 * 1024;

/// What surrounds the files of a form, its other fields among it.
const AROUND: usize = MOST_BYTES + 64 * 1024;

/// All files of all forms that are being answered.
const MOST_AT_ONCE: usize = 256 * 1024 * 1024;

const KIB: usize = 1024;

const MOST_FIELDS: usize = 2_000;

/// The fields of a form that carried the right token. To have one is to have passed the check.
#[derive(Clone, Debug, Default)]
pub struct Posted {
    fields: Vec<(String, String)>,
    pub files: Vec<Upload>,
    /// The room that the files take, given back when the last copy is gone.
    room: Vec<Arc<OwnedSemaphorePermit>>,
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

    /// The same form with these fields in place of those of the same names.
    pub fn with(&self, fields: Vec<(String, String)>) -> Self {
        let mut form = self.clone();
        form.fields.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
        form.fields.extend(fields);
        form
    }

    /// Fields for tests and for programs, whose token is in a header.
    pub fn of(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        Posted { fields: fields.into_iter().collect(), ..Posted::default() }
    }
}

/// A route whose form has fields for files. Only there is a large body read at all, and files are taken from nowhere
/// else.
pub fn takes_files(route: MethodRouter<App>) -> MethodRouter<App> {
    let route: MethodRouter<App> = route.layer(DefaultBodyLimit::max(MOST_UPLOAD + AROUND));
    route.layer(Extension(TakesFiles))
}

#[derive(Clone, Copy)]
struct TakesFiles;

/// A form that may not be sent: its fields are read, so that they can be given back, and its files are not.
#[derive(Clone, Copy)]
struct LeavesFiles;

/// What is done with the files of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Files {
    Take,
    /// The form has no field for files.
    Refuse,
    /// Reading ends at the first one.
    Leave,
}

/// How much of all forms together is in memory; anyone who comes when it is used up is asked to come again.
#[derive(Clone)]
pub struct Room(Arc<Semaphore>);

impl Room {
    pub fn new() -> Self {
        Room(Arc::new(Semaphore::new(MOST_AT_ONCE / KIB)))
    }

    fn take(&self, bytes: usize) -> Outcome<OwnedSemaphorePermit> {
        let many = u32::try_from(bytes.div_ceil(KIB)).unwrap_or(u32::MAX);
        let busy = Problem::unavailable("busy");
        let busy = Problem { cause: Some("no room for the files of forms".to_owned()), retry_after: Some(10), ..busy };
        Arc::clone(&self.0).try_acquire_many_owned(many).map_err(|_| busy)
    }
}

impl Default for Room {
    fn default() -> Self {
        Room::new()
    }
}

/// A form with files whose body is not read yet: a handler asks first whether it may be sent at all.
pub struct Incoming(Request);

impl FromRequest<App> for Incoming {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self, Problem> {
        Ok(Incoming(request))
    }
}

impl Incoming {
    /// Reads the form once it is known that it may be sent. Of one that may not, only a small one is read, so that what
    /// was typed is kept for the person who has to sign in first.
    ///
    /// # Errors
    /// What was asked with, or when the form is too large, is none, or has not the token of the session.
    pub async fn after<T>(mut self, app: &App, asked: Result<T, impl Into<Problem>>) -> Outcome<(T, Posted)> {
        match asked {
            Ok(asked) => Ok((asked, Posted::from_request(self.0, app).await?)),
            Err(problem) => {
                self.0.extensions_mut().remove::<TakesFiles>();
                self.0.extensions_mut().insert(LeavesFiles);
                match Posted::from_request(self.0, app).await {
                    // The page is from before, or of somebody who is not signed in now: that is said first, as for
                    // every form.
                    Err(own) if matches!(own.status, StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED) => Err(own),
                    _ => Err(problem.into()),
                }
            }
        }
    }
}

impl FromRequest<App> for Posted {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let visit = request.extensions().get::<Visit>().cloned();
        let visit = visit.ok_or_else(|| Problem::internal("a form outside the layer that makes visits"))?;
        let extensions = request.extensions();
        let leaves_files = extensions.get::<LeavesFiles>().is_some();
        let files = match extensions.get::<TakesFiles>() {
            _ if leaves_files => Files::Leave,
            Some(TakesFiles) => Files::Take,
            None => Files::Refuse,
        };
        let most = if files == Files::Refuse { MOST_BYTES } else { MOST_UPLOAD + AROUND };
        if length(&request).is_some_and(|length| length > most) {
            return Err(too_large(most));
        }
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let mut reading = Reading { app, visit: &visit, files, posted: Posted::default(), names: Vec::new() };
        let read = match kind {
            Some(kind) if kind.starts_with("multipart/form-data") => reading.multipart(request).await,
            Some(kind) if kind.starts_with("application/x-www-form-urlencoded") => {
                urlencoded(request, &mut reading.posted).await
            }
            None => Ok(()),
            Some(_) => Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-a-form")),
        };
        let standing = reading.standing();
        let Reading { mut posted, names, .. } = reading;
        let offered = posted.find(KEPT).map(str::to_owned);
        posted.fields.retain(|(name, _)| name != KEPT);
        visit.typed.set(&posted.fields, names);
        visit.typed.offered_as(offered);
        visit.typed.made_at(page_token::made_at(app, posted.get(TOKEN)));
        match standing {
            // Whose session has ended may be about to say so: a form without words is for its handler to judge.
            Standing::Elsewhere(_)
                if visit.typed.is_empty() && page_token::fits(app, &visit.session, posted.get(TOKEN)) => {}
            Standing::Elsewhere(owner) => {
                visit.typed.belongs_to(owner);
                return Err(not_signed_in(&visit));
            }
            Standing::Fits => {}
            Standing::Outdated | Standing::Unknown => return Err(read.err().unwrap_or_else(Problem::stale_form)),
        }
        read.map(|()| posted)
    }
}

/// The form is from a page of somebody who is not signed in now.
fn not_signed_in(visit: &Visit) -> Problem {
    match (PageOwner::of(&visit.session), visit.is_desk) {
        (Some(_), _) => Problem::new(StatusCode::FORBIDDEN, "page-of-another"),
        (None, true) => Problem::desk_sign_in_first(),
        (None, false) => Problem::sign_in_first(),
    }
}

/// Reads the fields of a form of ours while nothing can be looked up, so that they are given back with the answer. No
/// more than that: nothing follows from them.
pub(super) async fn read_for_giving_back(app: &App, visit: &Visit, mut request: Request) {
    request.extensions_mut().insert(visit.clone());
    request.extensions_mut().insert(LeavesFiles);
    // Who was signed in is not known now, so that the owner of the page cannot be compared.
    if Posted::from_request(request, app).await.is_err() && visit.typed.owner().is_none() {
        visit.typed.set(&[], Vec::new());
    }
}

fn length(request: &Request) -> Option<usize> {
    request.headers().get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

async fn urlencoded(request: Request, posted: &mut Posted) -> Outcome<()> {
    let read = axum::body::to_bytes(request.into_body(), MOST_BYTES).await;
    let bytes = read.map_err(|error| late(&error).unwrap_or_else(|| too_large(MOST_BYTES)))?;
    posted.fields = pairs(&bytes).take(MOST_FIELDS).map(|(name, value)| (name, as_typed(&value))).collect();
    Ok(())
}

/// A form on its way in.
struct Reading<'r> {
    app: &'r App,
    visit: &'r Visit,
    files: Files,
    posted: Posted,
    /// Names of the files that came with it.
    names: Vec<String>,
}

impl Reading<'_> {
    fn standing(&self) -> Standing {
        page_token::standing(self.app, &self.visit.session, self.posted.get(TOKEN))
    }

    /// Reads part after part. The token comes before any file, so that nothing large is read from a sender who has none.
    async fn multipart(&mut self, request: Request) -> Outcome<()> {
        let mut parts = Multipart::from_request(request.map(piece_by_piece), &())
            .await
            .map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "not-a-form"))?;
        let (mut files_left, mut fields_left) = (MOST_UPLOAD, MOST_BYTES);
        let most = if self.files == Files::Refuse { MOST_BYTES } else { MOST_UPLOAD };
        while let Some(part) = parts.next_field().await.map_err(|error| broken(error, most))? {
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().map(str::to_owned);
            if self.posted.fields.len() + self.posted.files.len() >= MOST_FIELDS {
                return Err(too_large(most));
            }
            let Some(name) = name else {
                let (bytes, _) = whole(part, &mut fields_left, (None, MOST_BYTES)).await?;
                self.posted.fields.push((field, as_typed(&String::from_utf8_lossy(&bytes))));
                continue;
            };
            if !name.is_empty() {
                self.names.push(name.clone());
            }
            let standing = self.standing();
            match (&standing, self.files) {
                (Standing::Unknown, _) => return Err(Problem::stale_form()),
                // The session of the page has ended. The rest is read and forgotten, because browsers show no answer
                // that comes before they have sent everything.
                (Standing::Elsewhere(_) | Standing::Outdated, _) => {
                    forgotten(part, &mut files_left, most).await?;
                    continue;
                }
                (Standing::Fits, Files::Leave) if !name.is_empty() => return Ok(()),
                (Standing::Fits, _) => {}
            }
            let (bytes, room) = whole(part, &mut files_left, (Some(&self.visit.front.room), most)).await?;
            match (self.files == Files::Take, name.is_empty() && bytes.is_empty()) {
                // A file field that was left empty is sent all the same.
                (_, true) => {}
                (true, false) => self.posted.files.push(Upload { field, name, bytes }),
                (false, false) => {
                    let problem = Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-a-form");
                    let cause = "a file came to a route that takes none: does it lack form::takes_files?";
                    tracing::warn!(cause);
                    return Err(Problem { cause: Some(cause.to_owned()), ..problem });
                }
            }
            self.posted.room.extend(room.map(Arc::new));
        }
        Ok(())
    }
}

/// Reads one part and keeps nothing of it.
async fn forgotten(mut part: Field<'_>, left: &mut usize, most: usize) -> Outcome<()> {
    while let Some(piece) = part.chunk().await.map_err(|error| broken(error, most))? {
        *left = left.checked_sub(piece.len()).ok_or_else(|| too_large(most))?;
    }
    Ok(())
}

/// The reader of parts takes whatever is there at once into memory; so there is never more than one piece.
fn piece_by_piece(body: Body) -> Body {
    Body::from_stream(stream::unfold(body.into_data_stream(), |mut pieces| async move {
        tokio::task::yield_now().await;
        Some((pieces.next().await?, pieces))
    }))
}

/// One part as a whole, as long as there is something left for it.
async fn whole(
    mut part: Field<'_>,
    left: &mut usize,
    (room, most): (Option<&Room>, usize),
) -> Outcome<(Bytes, Option<OwnedSemaphorePermit>)> {
    let (mut bytes, mut taken) = (Vec::new(), None::<OwnedSemaphorePermit>);
    while let Some(piece) = part.chunk().await.map_err(|error| broken(error, most))? {
        *left = left.checked_sub(piece.len()).ok_or_else(|| too_large(most))?;
        if let Some(room) = room {
            let more = room.take(piece.len())?;
            match &mut taken {
                Some(taken) => taken.merge(more),
                None => taken = Some(more),
            }
        }
        bytes.extend_from_slice(&piece);
    }
    Ok((bytes.into(), taken))
}

fn broken(error: MultipartError, most: usize) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(most),
        _ => late(&error).unwrap_or_else(|| Problem::new(StatusCode::BAD_REQUEST, "not-a-form")),
    }
}

/// Whether the body did not come in time, and no more than that.
fn late(error: &(dyn std::error::Error + 'static)) -> Option<Problem> {
    let mut causes = std::iter::successors(Some(error), |error| error.source());
    causes.any(|cause| cause.is::<Late>()).then(|| Problem::new(StatusCode::REQUEST_TIMEOUT, "too-slow"))
}

pub(crate) fn too_large(most: usize) -> Problem {
    let megabytes = most / 1024 / 1024;
    match megabytes {
        0 => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-long"),
        _ => Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large").with("megabytes", megabytes as i64),
    }
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
