//! A page of paper as a picture in shades of grey.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, GrayImage, ImageReader, Limits, imageops};

use crate::Error;

/// The longer side of a page: A4 at 200 dots for an inch.
pub(super) const LONGEST: u32 = 2_339;

/// Larger pictures are no pages.
const MOST_SIDE: u32 = 20_000;
const MOST_MEMORY: u64 = 512 * 1024 * 1024;

/// Enough to read, and small enough for a file.
const QUALITY: u8 = 70;

/// One page.
#[derive(Clone, Debug)]
pub struct Page {
    pub(super) gray: GrayImage,
}

impl Page {
    /// Reads what pdftoppm wrote: PGM of one byte for each dot.
    pub(super) fn of_pgm(bytes: &[u8]) -> Option<Page> {
        let mut at = 0;
        let mut word = || {
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            let from = at;
            while bytes.get(at).is_some_and(|byte| !byte.is_ascii_whitespace()) {
                at += 1;
            }
            std::str::from_utf8(bytes.get(from..at)?).ok().map(str::to_owned)
        };
        let (magic, width, height, most) = (word()?, word()?, word()?, word()?);
        let (width, height): (u32, u32) = (width.parse().ok()?, height.parse().ok()?);
        if magic != "P5" || most != "255" || width > MOST_SIDE || height > MOST_SIDE {
            return None;
        }
        let size = width as usize * height as usize;
        let dots = bytes.get(at + 1..at + 1 + size)?.to_vec();
        Some(Page { gray: GrayImage::from_raw(width, height, dots)? })
    }

    /// Reads a picture.
    ///
    /// # Errors
    /// [`Error::Refused`] if it is none, or too large.
    pub fn of_picture(bytes: &[u8]) -> Result<Page, Error> {
        let refused = |error: &dyn std::fmt::Display| Error::Refused(format!("the picture cannot be read: {error}"));
        let mut reader = ImageReader::new(std::io::Cursor::new(bytes));
        reader = reader.with_guessed_format().map_err(|error| refused(&error))?;
        let mut limits = Limits::default();
        (limits.max_image_width, limits.max_image_height) = (Some(MOST_SIDE), Some(MOST_SIDE));
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
        let gray = reader.decode().map_err(|error| refused(&error))?.to_luma8();
        let longest = gray.width().max(gray.height()).max(1);
        if longest <= LONGEST {
            return Ok(Page { gray });
        }
        let to = |side: u32| (u64::from(side) * u64::from(LONGEST) / u64::from(longest)).max(1) as u32;
        let (width, height) = (to(gray.width()), to(gray.height()));
        Ok(Page { gray: imageops::resize(&gray, width, height, imageops::FilterType::Triangle) })
    }

    /// Turned clockwise by a quarter, a half or three quarters.
    #[must_use]
    pub fn turned(&self, degrees: u32) -> Page {
        let gray = match degrees {
            90 => imageops::rotate90(&self.gray),
            180 => imageops::rotate180(&self.gray),
            270 => imageops::rotate270(&self.gray),
            _ => self.gray.clone(),
        };
        Page { gray }
    }

    pub(super) fn pgm(&self) -> Vec<u8> {
        let mut bytes = format!("P5\n{} {}\n255\n", self.gray.width(), self.gray.height()).into_bytes();
        bytes.extend_from_slice(self.gray.as_raw());
        bytes
    }

    /// # Errors
    /// If it cannot be written as JPEG.
    pub fn jpeg(&self) -> Result<Jpeg, Error> {
        let (width, height) = self.gray.dimensions();
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        let done = encoder.encode(self.gray.as_raw(), width, height, ExtendedColorType::L8);
        done.map_err(|error| Error::Refused(format!("the page cannot be written: {error}")))?;
        Ok(Jpeg { bytes, width, height })
    }
}

/// A page as it is kept.
#[derive(Clone, Debug)]
pub struct Jpeg {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}
