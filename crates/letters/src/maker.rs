//! Makes a letter from a template and its data.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::Value;
use typst::foundations::{Bytes, Smart};
use typst::syntax::Source;
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt};
use typst_html::HtmlDocument;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::blocks::{self, Block};
use crate::world::{Room, id_of};
use crate::{Error, Fonts, picture};

/// The file in which a template finds its data: `json("letter.json")`.
pub const DATA: &str = "letter.json";
/// The file with the names of the available typefaces, the preferred one first.
pub const FONTS: &str = "fonts.json";
/// The file of the QR code with the letter's URL.
pub const PICTURE: &str = "code.svg";

/// More than a person writes; a template without an end stops here.
const MOST_PAGES: usize = 200;
/// The same for many letters in one file.
const MOST_PRINTED: usize = 4_000;
const MOST_DATA: usize = 512 * 1024;
/// The number of letters after which the typesetter's cache is cleared.
const REMEMBERED: usize = 8;

/// The input of a letter.
pub struct Letter<'l> {
    /// Templates by name; one may import another.
    pub templates: &'l BTreeMap<String, String>,
    /// The entry-point template.
    pub main: &'l str,
    pub data: &'l Value,
    /// Pictures by name, such as the emblem.
    pub pictures: &'l BTreeMap<String, Vec<u8>>,
    /// The URL of the QR code, if there is one.
    pub address: Option<&'l str>,
    /// The permanent document id inside the PDF.
    pub id: &'l str,
}

/// A finished letter.
#[derive(Clone, Debug, PartialEq)]
pub struct RenderedLetter {
    pub pdf: Vec<u8>,
    pub blocks: Vec<Block>,
    pub pages: usize,
}

/// Makes letters; one for the life of the program.
pub struct Maker {
    library: LazyHash<Library>,
    fonts: Fonts,
    /// The typesetter's version: another one may produce other bytes for the same input.
    engine: String,
}

impl Maker {
    pub fn new(fonts: Fonts) -> Maker {
        let features: Features = [Feature::Html].into_iter().collect();
        let library = LazyHash::new(Library::builder().with_features(features).build());
        Maker { library, fonts, engine: format!("typst {}", typst::utils::version().raw()) }
    }

    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    pub fn engine(&self) -> &str {
        &self.engine
    }

    /// # Errors
    /// If the template is wrong or lacks a variable, or if the letter exceeds the limits.
    pub fn make(&self, letter: &Letter<'_>) -> Result<RenderedLetter, Error> {
        let room = self.room(letter)?;
        // The typesetting program is large; if it panics, only this letter fails.
        let made = catch_unwind(AssertUnwindSafe(|| made(&room, letter.id)));
        typst::comemo::evict(REMEMBERED);
        made.unwrap_or_else(|stopped| Err(Error::Stopped(said(stopped.as_ref()))))
    }

    /// Pages to be printed and thrown away, such as many finished letters in one file: pictures may be PDFs. Neither
    /// tagged nor permanent, because what is kept are the letters themselves.
    ///
    /// # Errors
    /// As for [`Maker::make`].
    pub fn print(&self, letter: &Letter<'_>) -> Result<Vec<u8>, Error> {
        let room = self.room(letter)?;
        let made = catch_unwind(AssertUnwindSafe(|| printed(&room, letter.id)));
        typst::comemo::evict(REMEMBERED);
        made.unwrap_or_else(|stopped| Err(Error::Stopped(said(stopped.as_ref()))))
    }

    /// The content of the letter without its layout. Needs no typeface.
    ///
    /// # Errors
    /// As for [`Maker::make`].
    pub fn text(&self, letter: &Letter<'_>) -> Result<Vec<Block>, Error> {
        let room = self.room(letter)?;
        let text = catch_unwind(AssertUnwindSafe(|| text(&room)));
        text.unwrap_or_else(|stopped| Err(Error::Stopped(said(stopped.as_ref()))))
    }

    fn room<'r>(&'r self, letter: &Letter<'_>) -> Result<Room<'r>, Error> {
        let none = || Error::NoTemplate(letter.main.to_owned());
        let data = letter.data.to_string();
        if data.len() > MOST_DATA {
            return Err(Error::TooMuchData { bytes: data.len(), most: MOST_DATA });
        }
        let mut sources = BTreeMap::new();
        for (name, text) in letter.templates {
            let id = id_of(name).ok_or_else(|| Error::NoTemplate(name.clone()))?;
            sources.insert(name.clone(), Source::new(id, text.clone()));
        }
        let main = sources.get(letter.main).ok_or_else(none)?.id();
        let pictures = letter.pictures.iter().map(|(name, bytes)| (name.clone(), Bytes::new(bytes.clone())));
        let mut files: BTreeMap<String, Bytes> = pictures.collect();
        let families = self.fonts.families_for(letter.data["language"].as_str().unwrap_or_default(), &data);
        let families = Value::from(families);
        files.insert(DATA.to_owned(), Bytes::from_string(data));
        files.insert(FONTS.to_owned(), Bytes::from_string(families.to_string()));
        if let Some(address) = letter.address {
            files.insert(PICTURE.to_owned(), Bytes::from_string(picture::svg(address)?));
        }
        Ok(Room { library: &self.library, fonts: &self.fonts, main, sources, files })
    }
}

/// The pages of a document, of which there are at most so many.
fn laid_out(room: &Room<'_>, most: usize) -> Result<(PagedDocument, usize), Error> {
    let document = typst::compile::<PagedDocument>(room).output.map_err(|found| Error::of(room, &found))?;
    let pages = document.pages().len();
    if pages > most {
        return Err(Error::TooManyPages { pages, most });
    }
    Ok((document, pages))
}

fn printed(room: &Room<'_>, id: &str) -> Result<Vec<u8>, Error> {
    let (document, _) = laid_out(room, MOST_PRINTED)?;
    let options = PdfOptions {
        ident: Smart::Custom(id.to_owned()),
        creator: Smart::Custom(Some("Stoa".to_owned())),
        tagged: false,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|found| Error::of(room, &found))
}

fn made(room: &Room<'_>, id: &str) -> Result<RenderedLetter, Error> {
    let wrong = |found: &[typst::diag::SourceDiagnostic]| Error::of(room, found);
    let (document, pages) = laid_out(room, MOST_PAGES)?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
    let standards = standards.map_err(|error| Error::Stopped(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(id.to_owned()),
        creator: Smart::Custom(Some("Stoa".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|found| wrong(&found))?;
    Ok(RenderedLetter { pdf, blocks: text(room)?, pages })
}

fn text(room: &Room<'_>) -> Result<Vec<Block>, Error> {
    let document = typst::compile::<HtmlDocument>(room).output.map_err(|found| Error::of(room, &found))?;
    Ok(blocks::of(document.root()))
}

fn said(stopped: &(dyn std::any::Any + Send)) -> String {
    let text = stopped.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| stopped.downcast_ref::<String>().cloned()).unwrap_or_else(|| "without a word".to_owned())
}
