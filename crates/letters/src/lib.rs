//! Letters: a template and its data to an accessible PDF (PDF/UA-1), and the same content as plain text.
//!
//! It knows no domain word: a template is text in typst's language, its data is JSON, and everything the letter says is
//! in one of the two. Deterministic: the same input gives the same bytes. A template reads nothing but the files it is
//! given: it has no access to folders, the network or a clock. Deliberately absent: texts, when and how a letter is
//! sent, and where it is stored.

mod blocks;
mod error;
mod fonts;
mod maker;
mod picture;
mod scripts;
mod world;

pub use blocks::{Block, plain};
pub use error::Error;
pub use fonts::Fonts;
pub use maker::{DATA, FONTS, Letter, Maker, PICTURE, RenderedLetter};
pub use scripts::{Script, scripts};
