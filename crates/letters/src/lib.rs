//! Letters: a template and its data to an accessible PDF (PDF/UA-1), and the same content as plain text.
//!
//! It knows no word of the domain: a template is text in the language of typst, its data is JSON, and whatever the
//! letter says is in one of the two. The same input gives the same bytes. A template reads nothing but the files
//! that it is given: there is no folder, no network and no clock in its world.
//! Deliberately absent: words, when a letter is sent and how, and where it is kept.

mod blocks;
mod error;
mod fonts;
mod maker;
mod picture;
mod world;

pub use blocks::{Block, plain};
pub use error::Error;
pub use fonts::Fonts;
pub use maker::{DATA, FONTS, Letter, Maker, PICTURE, RenderedLetter};
