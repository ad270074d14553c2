//! The sources of templates and files: an agency's folder first, then the built-in ones.
//!
//! Release builds embed the files; debug builds read them from the working tree, so that an edit shows on the next
//! request. Names are validated before they reach the disk: nothing outside the folder can be read.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use minijinja::TemplateSource;
use rust_embed::Embed;

use crate::nunjucks;

/// A page that replaces one of ours can still extend it under this prefix: `{% extends "built-in/layout.html" %}`.
const BUILT_IN: &str = "built-in/";

#[derive(Embed)]
#[folder = "../../node_modules/govuk-frontend/dist/govuk/"]
#[include = "components/*/template.njk"]
#[include = "macros/*.njk"]
#[include = "govuk-frontend.min.css"]
#[include = "govuk-frontend.min.js"]
struct DesignSystem;

#[derive(Embed)]
#[folder = "../../node_modules/@fontsource-variable/public-sans/"]
#[include = "files/*-wght-normal.woff2"]
#[include = "LICENSE"]
struct Fonts;

#[derive(Embed)]
#[folder = "../../templates/"]
#[include = "*.html"]
struct Templates;

#[derive(Embed)]
#[folder = "../../assets/"]
struct Assets;

/// Everything that is read by name.
pub(crate) struct Sources {
    overrides: Option<PathBuf>,
}

impl Sources {
    pub(crate) fn new(overrides: Option<PathBuf>) -> Self {
        Sources { overrides }
    }

    /// The components of the design system, as it names them: `date-input`.
    pub(crate) fn component_names() -> BTreeSet<String> {
        let names = DesignSystem::iter();
        names.filter_map(|path| Some(path.strip_prefix("components/")?.split_once('/')?.0.to_owned())).collect()
    }

    /// A template of the design system, rewritten for `MiniJinja`.
    pub(crate) fn component(self: &Arc<Self>, name: &str) -> Option<TemplateSource> {
        self.template(name, |sources, name| {
            let source = text(sources.overridden(name).or_else(|| embedded::<DesignSystem>(name))?)?;
            Some(if name.ends_with(".njk") { nunjucks::to_jinja(&source) } else { source })
        })
    }

    /// A template of our own.
    pub(crate) fn page(self: &Arc<Self>, name: &str) -> Option<TemplateSource> {
        self.template(name, |sources, name| match name.strip_prefix(BUILT_IN) {
            Some(name) => text(embedded::<Templates>(name)?),
            None => text(sources.overridden(name).or_else(|| embedded::<Templates>(name))?),
        })
    }

    /// A file of the agency or else ours. Fonts are under `fonts/`.
    pub(crate) fn asset(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        let inside = || match name.strip_prefix("fonts/") {
            // The licence of the fonts must accompany them.
            Some("licence.txt") => embedded::<Fonts>("LICENSE"),
            Some(font) => embedded::<Fonts>(&format!("files/{font}")),
            None => embedded::<Assets>(name),
        };
        self.overridden(&format!("assets/{name}")).or_else(inside)
    }

    /// The same as [`Self::asset`], as text.
    pub(crate) fn asset_text(&self, name: &str) -> Option<String> {
        text(self.asset(name)?)
    }

    /// One of our own files, even if the agency overrides it.
    pub(crate) fn own_asset(name: &str) -> Option<String> {
        text(embedded::<Assets>(name)?)
    }

    /// The stylesheet or the script of the design system, unmodified.
    pub(crate) fn design_system(name: &str) -> Option<String> {
        text(embedded::<DesignSystem>(name)?)
    }

    /// A file that only the agency has.
    pub(crate) fn overridden(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        let folder = self.overrides.as_deref()?;
        is_plain(name).then(|| std::fs::read(folder.join(name)).ok())?.map(Cow::Owned)
    }

    fn template(
        self: &Arc<Self>,
        name: &str,
        read: impl Fn(&Sources, &str) -> Option<String> + Send + Sync + 'static,
    ) -> Option<TemplateSource> {
        let source = read(self, name)?;
        let (sources, name, before) = (Arc::clone(self), name.to_owned(), source.clone());
        let unchanged = move || read(&sources, &name).as_ref() == Some(&before);
        Some(TemplateSource::new(source).with_uptodate_check(unchanged))
    }
}

fn embedded<Folder: Embed>(name: &str) -> Option<Cow<'static, [u8]>> {
    is_plain(name).then(|| Folder::get(name))?.map(|file| file.data)
}

fn text(bytes: Cow<'static, [u8]>) -> Option<String> {
    String::from_utf8(bytes.into_owned()).ok()
}

/// A relative path of ordinary names; no `..`, no hidden files, no root, no drive.
fn is_plain(name: &str) -> bool {
    let ordinary = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    name.split('/').all(ordinary) && Path::new(name).is_relative()
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn names_that_leave_the_folder_are_refused() {
        for name in ["../x", "a/../b", "/etc/passwd", "a//b", ".git/config", "a\\b", "c:x", ""] {
            assert!(!is_plain(name), "{name}");
        }
        assert!(is_plain("components/tag/template.njk"));
    }
}
