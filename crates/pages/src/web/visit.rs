//! One request: who asks, in which language, and what the answer needs. The layer makes it, handlers take it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::app::App;
use domain::locale::Locale;
use domain::officers;
use domain::paths::{encoded, own_path};
use domain::session::{Assurance, Session};
use domain::staff::Officer;
use domain::trust::{self, Actor, Mark};

use super::front::Front;
use super::layout::{DESK, is_desk};
use super::page::Page;
use super::problem::{Outcome, Problem};
use super::typed::Typed;
use super::{form, giving_back, headers, page_token, went_wrong};

const SESSION: &str = "stoa";

/// The session of an officer: another cookie, which browsers send to the desk only.
const DESK_SESSION: &str = "stoa-desk";

const LANGUAGE: &str = "stoa-language";

const A_YEAR: u32 = 31_536_000;

#[derive(Clone)]
pub struct Visit {
    pub app: App,
    pub front: Arc<Front>,
    pub session: Session,
    /// The language of the answer, as a BCP 47 tag of one of the locales.
    pub language: String,
    /// Path and query, to come back to.
    pub here: String,
    /// Path and query of our own page that led here, such as the one with the form that was sent.
    pub came_from: Option<String>,
    pub address: IpAddr,
    /// Whether a program asks, under `/api/`.
    pub is_program: bool,
    /// Whether a page of the desk is asked for, where officers sign in and people do not.
    pub is_desk: bool,
    /// What the form of this request carried.
    pub typed: Typed,
    replaced: Arc<Mutex<Option<Session>>>,
}

impl Visit {
    pub fn locale(&self) -> &Locale {
        self.app.locales.of(&self.language)
    }

    pub fn now(&self) -> i64 {
        self.app.world.now()
    }

    /// Who acts. A guest without anything kept is nobody.
    pub fn actor(&self) -> Actor {
        if let Some(officer) = &self.session.officer {
            return officer.actor();
        }
        match &self.session.person {
            Some(person) => Actor::Person { id: person.clone(), assurance: self.session.assurance },
            None => Actor::Nobody,
        }
    }

    /// The person who is signed in; everybody else is asked to do so and comes back here.
    pub fn signed_in(&self) -> Result<&str, Problem> {
        match (&self.session.person, self.session.is_signed_in()) {
            (Some(person), true) => Ok(person),
            _ => Err(Problem::sign_in_first()),
        }
    }

    /// The officer who is signed in at the desk; everybody else is asked to do so and comes back here.
    pub fn officer(&self) -> Result<&Officer, Problem> {
        self.session.officer.as_deref().ok_or_else(Problem::desk_sign_in_first)
    }

    /// What the forms of this visit's pages carry.
    pub fn page_token(&self) -> String {
        page_token::make(&self.app, &self.session)
    }

    pub fn page(&self) -> Page<'_> {
        Page::new(self)
    }

    /// Text in the language of the visit.
    pub fn text(&self, key: &str) -> String {
        self.locale().text(key)
    }

    /// The same visit in another language, such as that of a person whom an officer reads to.
    pub fn speaking(&self, language: &str) -> Visit {
        let mut other = self.clone();
        other.language = language.to_owned();
        other
    }

    /// The session after this answer: its token goes into the cookie.
    pub fn becomes(&self, session: Session) {
        *self.replaced.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
    }

    /// The words of the catalogue in the language of the visit.
    pub fn spoken(&self) -> catalogue::Spoken<'static> {
        self.app.catalogue.in_language(&self.language)
    }

    /// Goes to another page after something was done.
    pub fn see(&self, address: &str) -> Response {
        // A part of an address that was asked for may hold signs that no header can.
        let sign = |c: char| if c.is_control() { encoded(&c.to_string()) } else { c.to_string() };
        Redirect::to(&address.chars().map(sign).collect::<String>()).into_response()
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        let visit = parts.extensions.get::<Visit>().cloned();
        visit.ok_or_else(|| Problem::internal("a route outside the layer that makes visits"))
    }
}

/// The layer around all pages: finds the session, guards, and finishes the answer.
pub async fn layer(State((app, front)): State<(App, Arc<Front>)>, mut request: Request, next: Next) -> Response {
    let is_https = app.settings.is_https();
    let app = app.gathering();
    let mut visit = of_request(&app, front, &request);
    let (name, path) = if visit.is_desk { (DESK_SESSION, DESK) } else { (SESSION, "/") };
    let token = match visit.is_program {
        true => bearer(request.headers()),
        false => cookie(request.headers(), name),
    };
    let found = match find(&mut visit, token.clone()).await {
        Ok(found) => found,
        Err(problem) => {
            // Nobody can be looked up, so nothing is done; what was typed still goes back.
            if let Some(token) = token.filter(|_| problem.status.is_server_error()) {
                visit.session = Session::unknown(token);
                if request.method() == Method::POST && !visit.is_program && guard(&visit, &request).is_ok() {
                    form::read_for_giving_back(&app, &visit, request).await;
                }
            }
            let mut response = went_wrong::of_problem(&visit, problem);
            headers::add(response.headers_mut(), is_https);
            return response;
        }
    };
    request.extensions_mut().insert(visit.clone());
    let chosen = language_in_query(&visit, request.uri().query());
    let mut response = match guard(&visit, &request) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    };
    let mut problem = response.extensions_mut().remove::<Problem>();
    // Whatever was looked at stands in the ledger before the first byte of the answer leaves.
    if let Err(unkept) = trust::settle(&app, problem.is_some()).await {
        problem = Some(unkept.into());
    }
    if let Some(problem) = problem {
        if let Some(refusal) = &problem.refused {
            refusal.keep(&app).await;
        }
        giving_back::prepare(&visit, &problem).await;
        response = went_wrong::of_problem(&visit, problem);
    } else if response.status().is_success() || response.status().is_redirection() {
        giving_back::taken(&visit).await;
    }
    let replaced = visit.replaced.lock().unwrap_or_else(PoisonError::into_inner).take();
    let token = match (&replaced, found) {
        (Some(session), _) => Some(&session.token),
        (None, false) => Some(&visit.session.token),
        (None, true) => None,
    };
    if !visit.is_program {
        if let Some(token) = token {
            set_cookie(response.headers_mut(), (name, path), token, None, is_https);
        }
        if let Some(language) = chosen {
            set_cookie(response.headers_mut(), (LANGUAGE, "/"), &language, Some(A_YEAR), is_https);
        }
    }
    headers::add(response.headers_mut(), is_https);
    response
}

/// Finds the session of a token; false when the caller brought none.
async fn find(visit: &mut Visit, token: Option<String>) -> Result<bool, Problem> {
    let now = visit.now();
    visit.front.limits.take(visit.address, now).map_err(Problem::too_many)?;
    let Some(token) = token.filter(|token| token.len() == 64) else { return Ok(false) };
    let (mut session, is_due) = match visit.is_desk {
        true => officers::find_session(&visit.app.db, token, now).await?,
        false => Session::find(&visit.app.db, token, now).await?,
    };
    if is_due {
        visit.app.gathered.mark(still_there(&mut session, visit.is_desk, now))?;
    }
    visit.session = session;
    Ok(true)
}

/// Moves the end of a session, because somebody is there.
pub(super) fn still_there(session: &mut Session, is_desk: bool, now: i64) -> Mark {
    if is_desk { officers::still_there(session, now) } else { session.still_there(now) }
}

/// A visit by nobody to an address of ours.
#[must_use]
pub fn bare(app: &App, front: Arc<Front>, language: &str, here: &str) -> Visit {
    Visit {
        session: Session::fresh(app),
        language: language.to_owned(),
        here: here.to_owned(),
        came_from: None,
        address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        is_program: false,
        is_desk: is_desk(here),
        typed: Typed::default(),
        replaced: Arc::default(),
        app: app.clone(),
        front,
    }
}

fn of_request(app: &App, front: Arc<Front>, request: &Request) -> Visit {
    let (uri, headers) = (request.uri(), request.headers());
    let query = uri.query().and_then(|query| form::value_in(query, "lang"));
    let wanted = query.or_else(|| cookie(headers, LANGUAGE));
    let accepts = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let here = uri.path_and_query().map_or("/", |path| path.as_str());
    let is_desk = is_desk(uri.path());
    // The desk speaks one language.
    let locale = if is_desk { app.locales.desk() } else { app.locales.choose(accepts, wanted.as_deref()) };
    let language = locale.tag().to_owned();
    Visit {
        came_from: came_from(headers),
        address: address(app, request),
        is_program: uri.path().starts_with("/api/"),
        ..bare(app, front, &language, here)
    }
}

fn address(app: &App, request: &Request) -> IpAddr {
    let told = app.settings.behind_proxy.then(|| forwarded(request.headers())).flatten();
    let direct = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    told.or(direct).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
}

/// The address that our own proxy added: the last entry of the last line. Whatever stands before it, the caller wrote.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last = line.rsplit(',').next()?.trim();
    // Some proxies add the port, and IPv6 then stands in brackets.
    let with_port = || last.parse::<SocketAddr>().ok().map(|address| address.ip());
    let in_brackets = || last.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    last.parse().ok().or_else(with_port).or_else(in_brackets)
}

/// The page that led here, if it is one of ours.
fn came_from(headers: &HeaderMap) -> Option<String> {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let (_, rest) = text(header::REFERER)?.split_once("://")?;
    let path = rest.strip_prefix(text(header::HOST)?)?;
    own_path(path).map(str::to_owned)
}

/// A request that changes something must come from our own pages. Forms carry a token besides.
fn guard(visit: &Visit, request: &Request) -> Outcome<()> {
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_safe || visit.is_program {
        return Ok(());
    }
    let header = |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let site = header("sec-fetch-site");
    let is_ours = match (site, header("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = header("host").unwrap_or_default();
            origin.split_once("://").is_some_and(|(_, rest)| rest == host)
        }
        // Browsers of today send one of the two; the token in the form still guards the others.
        (None, None) => true,
    };
    if is_ours { Ok(()) } else { Err(Problem::stale_form()) }
}

fn language_in_query(visit: &Visit, query: Option<&str>) -> Option<String> {
    let told = form::value_in(query?, "lang")?;
    (told == visit.language).then_some(told)
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = pairs.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    Some(value.strip_prefix("Bearer ")?.trim().to_owned())
}

fn set_cookie(headers: &mut HeaderMap, (name, path): (&str, &str), value: &str, seconds: Option<u32>, is_https: bool) {
    let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    let secure = if is_https { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path={path}; HttpOnly; SameSite=Lax{age}{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, cookie);
    }
}

impl Visit {
    /// The person of this visit, made now if there is none yet: from here on something is kept.
    pub async fn person_for_keeping(&self, tx: &mut db::Tx) -> Outcome<String> {
        if let Some(person) = &self.session.person {
            return Ok(person.clone());
        }
        if self.is_desk {
            return Err(Problem::internal("a page of the desk wanted to keep something for whoever sits there"));
        }
        let person = domain::people::new_guest(tx, &self.app, &self.language).await?;
        let session = self.session.keep(tx, &self.app, Some(&person), Assurance::Guest).await?;
        self.becomes(session);
        Ok(person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderName;

    #[test]
    fn the_proxys_own_entry_counts_and_no_other() {
        let read = |lines: &[&'static str]| {
            let lines = lines.iter().map(|line| HeaderValue::from_static(line));
            forwarded(&lines.map(|line| (HeaderName::from_static("x-forwarded-for"), line)).collect())
        };
        let wanted: Option<IpAddr> = Some(IpAddr::from([192, 0, 2, 7]));
        assert_eq!(read(&["192.0.2.7"]), wanted);
        assert_eq!(read(&["203.0.113.1, 192.0.2.7"]), wanted);
        assert_eq!(read(&["203.0.113.1", "192.0.2.7"]), wanted, "a proxy may add a line of its own");
        assert_eq!(read(&["192.0.2.7:51234"]), wanted);
        assert_eq!(read(&["[2001:db8::1]:443"]), "2001:db8::1".parse().ok());
        assert_eq!(read(&["[2001:db8::1]"]), "2001:db8::1".parse().ok());
        assert_eq!(read(&["2001:db8::1"]), "2001:db8::1".parse().ok());
        assert_eq!(read(&["unknown"]), None);
        assert_eq!(read(&[]), None);
    }
}
