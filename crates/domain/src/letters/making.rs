//! Makes a letter from its data, in the person's language or, if no typeface has its characters, in the catalogue's; a
//! letter that neither can be printed in has its text and no PDF.

use db::Tx;
use letters::{Block, Letter, Maker, RenderedLetter, plain};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::blocks::StoredBlock;
use super::content::{Content, Lacking, LetterContext, content};
use super::kinds::Kind;
use super::store::{self, Row};
use super::templates::Templates;
use super::unprintable::Unprintable;
use crate::app::App;
use crate::locale::{Arg, Locale};
use crate::refusal::{Outcome, Refusal};
use crate::secret::hex;
use crate::trust::Grant;

/// A letter that was made, or its data and why it could not be.
pub(super) struct PreparedLetter {
    pub title: String,
    pub data: Value,
    pub printed_language: String,
    pub made: Result<Finished, NotMade>,
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum NotMade {
    /// Something is wrong with its template.
    Problem(String),
    /// No typeface draws it. It can be read, and is written by hand or printed elsewhere.
    Unprintable(Box<(Unprintable, LetterText)>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Finished {
    pub pdf: Vec<u8>,
    pub sha256: String,
    pub said: LetterText,
    pub pages: usize,
}

/// The whole text in the recipient's language, even if the PDF is in another.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterText {
    pub text: String,
    pub blocks: Value,
}

impl LetterText {
    fn of(blocks: &[Block]) -> LetterText {
        LetterText { text: plain(blocks), blocks: blocks.iter().map(|block| json!(StoredBlock::from(block))).collect() }
    }
}

/// Writes a letter in the language of the first locale, or on paper in that of the second, which is the catalogue's.
pub(super) fn write(
    maker: &Maker,
    templates: &Templates,
    (kind, id): (Kind, &str),
    (about, own): (&LetterContext<'_>, &LetterContext<'_>),
) -> Result<PreparedLetter, Lacking> {
    let told = content(kind, about)?;
    let missing = maker.fonts().missing(&told.data.to_string());
    if missing.is_empty() {
        let made = made(maker, templates, kind, id, &told).map(|made| finished(&made, &made.blocks));
        return Ok(written(told, about.locale, made.map_err(NotMade::Problem)));
    }
    // The text is always complete; only the paper is in another language. A letter by post has no text beside it, so
    // that is for an officer to say.
    let mut printed = content(kind, own)?;
    let lacking = maker.fonts().missing(&printed.data.to_string());
    let is_other = about.locale.tag() != own.locale.tag();
    if !lacking.is_empty() || !is_other || (about.by_post && !about.in_home_language) {
        let signs = if lacking.is_empty() { &missing } else { &lacking };
        let why = Unprintable::of(signs, lacking.is_empty() && is_other);
        let text = text_of(maker, templates, kind, &told).map_err(NotMade::Problem);
        let made = text.and_then(|blocks| Err(NotMade::Unprintable(Box::new((why, LetterText::of(&blocks))))));
        return Ok(written(told, about.locale, made));
    }
    printed.data["notice"] = json!([notice(about.locale, own.locale, &printed.address)]);
    let made = made(maker, templates, kind, id, &printed).and_then(|paper| {
        let blocks = text_of(maker, templates, kind, &told)?;
        Ok(finished(&paper, &blocks))
    });
    let made = made.map_err(NotMade::Problem);
    Ok(PreparedLetter { title: told.title, ..written(printed, own.locale, made) })
}

fn written(content: Content, locale: &Locale, made: Result<Finished, NotMade>) -> PreparedLetter {
    PreparedLetter { title: content.title, data: content.data, printed_language: locale.tag().to_owned(), made }
}

/// The first line of a letter that is not in its reader's language.
fn notice(theirs: &Locale, own: &Locale, address: &str) -> String {
    let args: [(&str, Arg); 2] = [("language", theirs.tag().into()), ("address", address.into())];
    match theirs.tag() {
        "ar" => own.say("letter-notice-arabic", &args[1..]),
        "vi" => own.say("letter-notice-vietnamese", &args[1..]),
        "zh-Hans" => own.say("letter-notice-chinese", &args[1..]),
        _ => own.say("letter-notice-language", &args),
    }
}

fn made(
    maker: &Maker,
    templates: &Templates,
    kind: Kind,
    id: &str,
    content: &Content,
) -> Result<RenderedLetter, String> {
    let template = kind.template();
    maker.make(&letter(templates, &template, id, &content.data)).map_err(|error| error.to_string())
}

pub(super) fn text_of(
    maker: &Maker,
    templates: &Templates,
    kind: Kind,
    content: &Content,
) -> Result<Vec<Block>, String> {
    let template = kind.template();
    maker.text(&letter(templates, &template, "text", &content.data)).map_err(|error| error.to_string())
}

fn letter<'l>(templates: &'l Templates, main: &'l str, id: &'l str, data: &'l Value) -> Letter<'l> {
    let address = data["code"]["address"].as_str();
    Letter { templates: &templates.texts, main, data, pictures: &templates.pictures, address, id }
}

fn finished(made: &RenderedLetter, blocks: &[Block]) -> Finished {
    Finished {
        sha256: hex(&Sha256::digest(&made.pdf)),
        pdf: made.pdf.clone(),
        said: LetterText::of(blocks),
        pages: made.pages,
    }
}

/// A letter that was made again from stored data.
#[derive(Clone, Debug)]
pub struct Remade {
    pub pdf: Vec<u8>,
    /// Whether the bytes equal the stored ones; another version of the typesetting program may produce others.
    pub is_same: bool,
}

/// Makes a stored letter again, from its data and the version of its templates.
///
/// # Errors
/// If it was never made, or its templates are missing or broken.
pub async fn remake(tx: &mut Tx, app: &App, grant: &Grant) -> Outcome<Remade> {
    let row = store::letter(tx, grant).await?.ok_or_else(Refusal::not_found)?;
    let version = row.template_version.as_deref().unwrap_or_default();
    let templates = store::templates(tx, version).await?.ok_or_else(Refusal::not_found)?;
    let pdf = again(app.letters.maker(), &templates, &row).map_err(Refusal::internal)?;
    let is_same = row.sha256.as_deref() == Some(hex(&Sha256::digest(&pdf)).as_str());
    Ok(Remade { pdf, is_same })
}

fn again(maker: &Maker, templates: &Templates, row: &Row) -> Result<Vec<u8>, letters::Error> {
    Ok(maker.make(&letter(templates, &row.template, &row.id, &row.data()))?.pdf)
}
