//! The files that pages link to: one stylesheet, one script, the fonts, and what an agency adds.
//!
//! The stylesheet is concatenated at startup: fonts, the design system, our own parts, our theme and last the agency's
//! theme, which therefore takes precedence. URLs carry a version, so that a browser may cache a file for ever and still
//! sees a change at once.

mod direction;
mod unbranded;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use crate::Error;
use crate::sources::Sources;

/// The URL prefix of these files.
const ROOT: &str = "/assets/";
const STYLESHEET: &str = "stoa.css";
const SCRIPT: &str = "stoa.js";
/// Our script imports the design system's under this name.
const THEIR_SCRIPT: &str = "govuk-frontend.min.js";

/// A file to send to a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    pub bytes: Cow<'static, [u8]>,
    /// The media type, with its character set where it has one.
    pub content_type: &'static str,
}

pub(crate) struct Assets {
    sources: Arc<Sources>,
    /// The files that are generated rather than read.
    made: BTreeMap<&'static str, Bundle>,
}

/// Generated once, with its version, because every page needs that.
struct Bundle {
    text: String,
    version: String,
}

impl From<String> for Bundle {
    fn from(text: String) -> Self {
        Bundle { version: version(text.as_bytes()), text }
    }
}

impl Assets {
    pub(crate) fn new(sources: Arc<Sources>) -> Result<Self, Error> {
        let script = Sources::design_system(THEIR_SCRIPT).ok_or(Error::Missing(THEIR_SCRIPT))?;
        let script = unbranded::without_source_map(&script).to_owned();
        let ours = sources.asset_text(SCRIPT).ok_or(Error::Missing(SCRIPT))?;
        let ours = ours.replace(THEIR_SCRIPT, &format!("{THEIR_SCRIPT}?v={}", version(script.as_bytes())));
        let made = [(STYLESHEET, stylesheet(&sources)?), (SCRIPT, ours), (THEIR_SCRIPT, script)];
        let made = made.into_iter().map(|(name, text)| (name, Bundle::from(text))).collect();
        Ok(Assets { sources, made })
    }

    /// The file with this name, without the leading `/assets/`.
    pub(crate) fn get(&self, name: &str) -> Option<Asset> {
        let bytes = match self.made.get(name) {
            Some(made) => Cow::Owned(made.text.clone().into_bytes()),
            None => self.sources.asset(name)?,
        };
        Some(Asset { bytes, content_type: content_type(name) })
    }

    /// The URL of a file with its version; without a version if there is no such file.
    pub(crate) fn address(&self, name: &str) -> String {
        let read = || Some(version(&self.sources.asset(name)?));
        match self.made.get(name).map(|made| made.version.clone()).or_else(read) {
            Some(version) => format!("{ROOT}{name}?v={version}"),
            None => format!("{ROOT}{name}"),
        }
    }
}

fn stylesheet(sources: &Sources) -> Result<String, Error> {
    const THEIRS: &str = "govuk-frontend.min.css";
    let theirs = Sources::design_system(THEIRS).ok_or(Error::Missing(THEIRS))?;
    let own = |name| Sources::own_asset(name).ok_or(Error::Missing(name));
    let agency = sources.overridden("theme.css").map(Cow::into_owned).unwrap_or_default();
    let agency = String::from_utf8(agency).map_err(|_| Error::Unreadable("theme.css"))?;
    let theirs = direction::logical(&unbranded::unbranded(&theirs));
    // A minifier must preserve what begins with `/*!`, as the licence demands.
    let theirs = format!("/*! Design system: MIT, see /assets/licence-of-the-design-system.txt */\n{theirs}");
    let parts = [
        own("fonts.css")?,
        theirs,
        own("frame.css")?,
        own("cases.css")?,
        own("decision.css")?,
        own("desk.css")?,
        own("desk-case.css")?,
        own("desk-queue.css")?,
        own("finding.css")?,
        own("hall.css")?,
        own("parts.css")?,
        own("plan.css")?,
        own("print.css")?,
        own("theme.css")?,
        agency,
    ];
    Ok(parts.join("\n"))
}

/// A short fingerprint of the content, only for telling versions apart, not for security.
fn version(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:08x}", hasher.finish() & 0xffff_ffff)
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
