//! Typefaces: those built in for Latin and Arabic, and those in folders for everything else.
//!
//! A folder may contain thousands of files, so only those of a few families are used, and large ones are read when a
//! letter first needs them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rust_embed::Embed;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

#[derive(Embed)]
#[folder = "../../node_modules/@expo-google-fonts/"]
#[include = "public-sans/400Regular/*.ttf"]
#[include = "public-sans/700Bold/*.ttf"]
#[include = "noto-sans-arabic/400Regular/*.ttf"]
#[include = "noto-sans-arabic/700Bold/*.ttf"]
struct Inside;

/// The families used from folders, by prefixes of file names, in order of preference. Noto has a family for each
/// script; `DejaVu` has signs and faces that the others lack.
const TAKEN: &[&str] =
    &["NotoSansCJK-", "NotoSansSC-", "NotoSans-", "NotoSans", "NotoSerifTibetan-", "NotoEmoji-", "DejaVuSans"];
/// Families of the same scripts in another style, which would only be slower to look through, and the one inside.
const LEFT: &[&str] = &["Mono", "UI-", "Display-", "Condensed", "SansLGC", "SansArabic-"];
/// The weights that letters use, at the end of a file's name. A variable font has one file for all.
const WEIGHTS: &[&str] = &["-Regular", "-Bold", "-VF", "DejaVuSans"];
/// The maximum depth of nested folders.
const DEPTH: usize = 6;

enum FontSource {
    Here(Font),
    File { path: PathBuf, index: u32, read: OnceLock<Option<Font>> },
}

/// All typefaces that a letter may use.
pub struct Fonts {
    book: LazyHash<FontBook>,
    places: Vec<FontSource>,
    families: Vec<String>,
    /// How many of the families are built in; they come first.
    inside: usize,
}

impl Fonts {
    /// The built-in ones, and those in the folders. A missing folder adds none.
    pub fn new(folders: &[PathBuf]) -> Fonts {
        let mut fonts =
            Fonts { book: LazyHash::new(FontBook::new()), places: Vec::new(), families: Vec::new(), inside: 0 };
        let mut book = FontBook::new();
        let mut names: Vec<_> = Inside::iter().collect();
        // Latin comes first: Arabic typefaces have Latin letters too, but not ours.
        names.sort_by_key(|name| (!name.starts_with("public-sans"), name.clone()));
        for file in names.iter().filter_map(|name| Inside::get(name)) {
            for font in Font::iter(Bytes::new(file.data)) {
                fonts.known(&mut book, font.info().clone());
                fonts.places.push(FontSource::Here(font));
            }
        }
        fonts.inside = fonts.families.len();
        let mut files = Vec::new();
        for folder in folders {
            let mut found = Vec::new();
            search(folder, DEPTH, &mut found);
            found.sort();
            files.extend(found);
        }
        files.sort_by_key(|path| rank(path));
        for path in files {
            let Ok(bytes) = std::fs::read(&path) else { continue };
            for (index, info) in (0..).zip(FontInfo::iter(&bytes)) {
                fonts.known(&mut book, info);
                fonts.places.push(FontSource::File { path: path.clone(), index, read: OnceLock::new() });
            }
        }
        fonts.book = LazyHash::new(book);
        fonts
    }

    fn known(&mut self, book: &mut FontBook, info: FontInfo) {
        if !self.families.contains(&info.family) {
            self.families.push(info.family.clone());
        }
        book.push(info);
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        match self.places.get(index)? {
            FontSource::Here(font) => Some(font.clone()),
            FontSource::File { path, index, read } => {
                let load = || Font::new(Bytes::new(std::fs::read(path).ok()?), *index);
                read.get_or_init(load).clone()
            }
        }
    }

    /// The number of typefaces, counting each weight.
    pub fn faces(&self) -> usize {
        self.places.len()
    }

    /// Their names, the preferred one first.
    pub fn families(&self) -> &[String] {
        &self.families
    }

    /// The names of those that draw a text in a language: the built-in ones, and of the others only those that it
    /// needs, because layout looks through all of them for each sign. One character is drawn differently in Chinese,
    /// Japanese and Korean.
    pub fn families_for(&self, language: &str, text: &str) -> Vec<&str> {
        let (own, wide) = match language {
            "ja" => (" JP", " CJK "),
            "ko" => (" KR", " CJK "),
            _ => (" SC", " CJK "),
        };
        let fits = |family: &str| !family.contains(wide) || family.ends_with(own);
        let mut needed: Vec<&str> = self.families.iter().take(self.inside).map(String::as_str).collect();
        let mut seen = BTreeSet::new();
        for sign in text.chars().filter(|sign| is_drawn(*sign) && !sign.is_ascii()) {
            if !seen.insert(sign)
                || self.infos().any(|info| needed.contains(&info.family.as_str()) && draws(info, sign))
            {
                continue;
            }
            let first = self.infos().find(|info| fits(&info.family) && draws(info, sign));
            needed.extend(first.map(|info| info.family.as_str()));
        }
        needed
    }

    fn infos(&self) -> impl Iterator<Item = &FontInfo> {
        (0..self.places.len()).filter_map(|index| self.book.info(index))
    }

    /// The characters of a text that none of them has, without duplicates.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        let mut seen = BTreeSet::new();
        for sign in text.chars().filter(|sign| is_drawn(*sign)) {
            if seen.insert(sign) && !self.infos().any(|info| draws(info, sign)) {
                missing.push(sign);
            }
        }
        missing
    }
}

fn draws(info: &FontInfo, sign: char) -> bool {
    info.coverage.contains(u32::from(sign))
}

/// Spaces, direction marks, joiners and the choice of a variant are not drawn.
fn is_drawn(sign: char) -> bool {
    let is_mark = matches!(sign, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}');
    !sign.is_whitespace() && !sign.is_control() && !is_mark && sign != '\u{FEFF}'
}

fn rank(path: &Path) -> usize {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if LEFT.iter().any(|part| name.contains(part)) {
        return TAKEN.len();
    }
    TAKEN.iter().position(|start| name.starts_with(start)).unwrap_or(TAKEN.len())
}

fn search(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let stem = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            search(&path, depth, found);
        } else if rank(&path) < TAKEN.len() && WEIGHTS.iter().any(|weight| stem.ends_with(weight)) {
            found.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_vietnamese_and_arabic_are_inside_and_chinese_comes_from_a_folder() {
        let inside = Fonts::new(&[]);
        assert_eq!(inside.families(), ["Public Sans", "Noto Sans Arabic"]);
        assert_eq!(inside.missing("Đơn của bạn đã được chấp thuận. “Ngày” – 3 … • §"), Vec::<char>::new());
        assert_eq!(inside.missing("تم استلام طلبك \u{2066}K7M-4PX\u{2069}، شكراً؟"), Vec::<char>::new());
        assert_eq!(inside.missing("您的申请，您"), ['您', '的', '申', '请', '，']);
        assert_eq!(Fonts::new(&["/nowhere/at/all".into()]).families().len(), 2);
    }
}
