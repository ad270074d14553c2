//! Everything a template can reach: its files, the typefaces, and nothing else.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use crate::fonts::Fonts;

pub(crate) struct Room<'r> {
    pub library: &'r LazyHash<Library>,
    pub fonts: &'r Fonts,
    pub main: FileId,
    pub sources: BTreeMap<String, Source>,
    pub files: BTreeMap<String, Bytes>,
}

/// A name as typst knows it; `None` if it is not a plain name.
pub(crate) fn id_of(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

pub(crate) fn name_of(id: FileId) -> String {
    id.vpath().get_without_slash().to_owned()
}

impl Room<'_> {
    fn inside<Kept: Clone>(kept: &BTreeMap<String, Kept>, id: FileId) -> FileResult<Kept> {
        let path = id.vpath().get_without_slash();
        // A package from the network has a root of its own, and is never available.
        let found = matches!(id.root(), VirtualRoot::Project).then(|| kept.get(path)).flatten();
        found.cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }
}

impl World for Room<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        Self::inside(&self.sources, id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Self::inside(&self.files, id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// Templates have no clock: the day of a letter is in its data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
