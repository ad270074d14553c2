//! The screens: the design system's components, the layout around every page, the theme and its files.
//!
//! The components are the design system's own templates, rewritten from Nunjucks when they are loaded, so an update of
//! the npm package is an update of the screens. An agency may replace any template, any file and the theme with a
//! folder of its own. Nothing here knows what a page is about: no domain word, no texts in any language except the
//! English defaults in [`Words`], no I/O beyond reading files.

mod assets;
mod components;
mod error;
mod form;
mod frame;
mod language;
mod nunjucks;
mod sources;

use std::path::PathBuf;
use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use serde::Serialize;

pub use assets::Asset;
pub use error::Error;
pub use form::{FieldError, Form, Hidden};
pub use frame::{Frame, Language, Link, Person, SiteText, Trust, Words};
pub use language::direction;
pub use minijinja;

use assets::Assets;
use sources::Sources;

/// Renders pages and serves the files they link to. Create one at startup and share it.
pub struct Screens {
    pages: Environment<'static>,
    components: Arc<Environment<'static>>,
    assets: Arc<Assets>,
}

impl Screens {
    /// Screens with overrides from a folder: templates by their names, components under `components/`, files under
    /// `assets/`, and `theme.css`.
    ///
    /// # Errors
    /// If `overrides` is not a folder, or its theme is not text.
    pub fn new(overrides: Option<PathBuf>) -> Result<Self, Error> {
        Self::with(overrides, UndefinedBehavior::Lenient)
    }

    /// The same, but a page that uses an undefined variable fails. For tests and for development.
    ///
    /// # Errors
    /// As [`Screens::new`].
    pub fn strict(overrides: Option<PathBuf>) -> Result<Self, Error> {
        Self::with(overrides, UndefinedBehavior::Strict)
    }

    fn with(overrides: Option<PathBuf>, undefined: UndefinedBehavior) -> Result<Self, Error> {
        if let Some(folder) = overrides.as_ref().filter(|folder| !folder.is_dir()) {
            return Err(Error::NoFolder(folder.clone()));
        }
        let sources = Arc::new(Sources::new(overrides));
        let assets = Arc::new(Assets::new(Arc::clone(&sources))?);
        let components = Arc::new(components::environment(Arc::clone(&sources))?);
        let mut pages = Environment::new();
        pages.set_undefined_behavior(undefined);
        pages.set_auto_escape_callback(|_| AutoEscape::Html);
        pages.set_formatter(components::escaping::write);
        pages.set_auto_reload(cfg!(debug_assertions));
        pages.set_loader(move |name| Ok(sources.page(name)));
        pages.add_function("direction", |language: &str| direction(language).to_owned());
        let addresses = Arc::clone(&assets);
        pages.add_function("asset", move |name: &str| addresses.address(name));
        components::add_to(&mut pages, &components);
        Ok(Screens { pages, components, assets })
    }

    /// The environment of the pages, for adding functions and filters before the first page is rendered.
    pub fn pages_mut(&mut self) -> &mut Environment<'static> {
        &mut self.pages
    }

    /// Renders a page: `frame` is around every page, `content` is specific to this one. The fields of `content` are
    /// variables of the template, beside `frame`.
    ///
    /// # Errors
    /// If there is no such template or it fails.
    pub fn render(&self, template: &str, frame: &Frame, content: impl Serialize) -> Result<String, Error> {
        let frame = Value::from(Serde(frame));
        let content = Value::from(Serde(content));
        Ok(self.pages.get_template(template)?.render(context! { frame, ..content })?)
    }

    /// Renders one component by the design system's name, such as `date-input`.
    ///
    /// # Errors
    /// If there is no such component or it fails.
    pub fn component(&self, name: &str, params: impl Serialize) -> Result<String, Error> {
        Ok(components::render_by_name(&self.components, name, Value::from(Serde(params)))?.to_string())
    }

    /// The address of a file that pages link to, with its version.
    #[must_use]
    pub fn asset_address(&self, name: &str) -> String {
        self.assets.address(name)
    }

    /// A file that pages link to, by its path after `/assets/`. If the URL has `?v=`, the response may be cached for
    /// ever.
    #[must_use]
    pub fn asset(&self, name: &str) -> Option<Asset> {
        self.assets.get(name)
    }
}
