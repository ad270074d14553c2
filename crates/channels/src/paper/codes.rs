//! QR codes on a page, and how the page is turned by them.

use image::{GrayImage, imageops};
use rqrr::{Point, PreparedImage};

/// What a code says, and by how much the page has to be turned clockwise so that it stands upright.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub text: String,
    pub turn: u32,
}

/// The codes of a page. Noise and blur hide a code at one size and not at another, so it is looked for at several.
pub(super) fn codes(page: &GrayImage) -> Vec<Code> {
    let mut found: Vec<Code> = Vec::new();
    for (numerator, denominator) in [(1, 1), (1, 2), (3, 4)] {
        let (width, height) = (page.width() * numerator / denominator, page.height() * numerator / denominator);
        if width == 0 || height == 0 {
            continue;
        }
        let sized = match numerator == denominator {
            true => page.clone(),
            false => imageops::resize(page, width, height, imageops::FilterType::Triangle),
        };
        for code in at_size(sized) {
            if !found.iter().any(|known| known.text == code.text) {
                found.push(code);
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found
}

fn at_size(page: GrayImage) -> Vec<Code> {
    let (width, height) = (page.width() as usize, page.height() as usize);
    let dots = page.into_raw();
    let dot = |x: usize, y: usize| dots.get(y * width + x).copied().unwrap_or(255);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, dot);
    let grids = prepared.detect_grids();
    grids.iter().filter_map(|grid| Some(Code { text: grid.decode().ok()?.1, turn: turn(&grid.bounds) })).collect()
}

/// The upper edge of an upright code runs to the right.
fn turn([left, right, ..]: &[Point; 4]) -> u32 {
    let (x, y) = (right.x - left.x, right.y - left.y);
    match (x.abs() >= y.abs(), x >= 0, y >= 0) {
        (true, true, _) => 0,
        (true, false, _) => 180,
        (false, _, true) => 270,
        (false, _, false) => 90,
    }
}
