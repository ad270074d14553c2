//! Typefaces: those built in for Latin and Arabic, and those in folders for everything else.
//!
//! A folder may contain thousands of files, so only those of a few families are used, and large ones are read when a
//! letter first needs them.

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

/// The families used from folders, by prefixes of file names, in order of preference.
const TAKEN: &[&str] = &["NotoSansCJK-", "NotoSansSC-", "NotoSans-", "NotoSansSymbols2-"];
/// The weights that letters use. A variable font has one file for all.
const WEIGHTS: &[&str] = &["Regular.", "Bold.", "VF."];
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
}

impl Fonts {
    /// The built-in ones, and those in the folders. A missing folder adds none.
    pub fn new(folders: &[PathBuf]) -> Fonts {
        let mut fonts = Fonts { book: LazyHash::new(FontBook::new()), places: Vec::new(), families: Vec::new() };
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

    /// The same for a language: one character is drawn differently in Chinese, Japanese and Korean.
    pub fn families_for(&self, language: &str) -> Vec<&str> {
        let (own, wide) = match language {
            "ja" => (" JP", " CJK "),
            "ko" => (" KR", " CJK "),
            _ => (" SC", " CJK "),
        };
        let fits = |family: &&str| !family.contains(wide) || family.ends_with(own);
        self.families.iter().map(String::as_str).filter(fits).collect()
    }

    /// The characters of a text that none of them has, without duplicates.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for sign in text.chars().filter(|sign| is_drawn(*sign)) {
            let infos = || (0..self.places.len()).filter_map(|index| self.book.info(index));
            if !missing.contains(&sign) && !infos().any(|info| info.coverage.contains(u32::from(sign))) {
                missing.push(sign);
            }
        }
        missing
    }
}

/// Spaces, direction marks and joiners are not drawn.
fn is_drawn(sign: char) -> bool {
    let is_mark =
        matches!(sign, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}');
    !sign.is_whitespace() && !sign.is_control() && !is_mark && sign != '\u{FEFF}'
}

fn rank(path: &Path) -> usize {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    TAKEN.iter().position(|start| name.starts_with(start)).unwrap_or(TAKEN.len())
}

fn search(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            search(&path, depth, found);
        } else if rank(&path) < TAKEN.len() && WEIGHTS.iter().any(|weight| name.contains(weight)) {
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
