//! A URL as a QR code.

use std::fmt::Write;

use qrcode::{Color, QrCode};

use crate::Error;

/// The quiet zone around it, in modules, without which cameras do not find it.
const QUIET: usize = 4;

/// One path of squares: small, and sharp at any size.
pub(crate) fn svg(address: &str) -> Result<String, Error> {
    let code = QrCode::new(address).map_err(|_| Error::AddressTooLong(address.chars().count()))?;
    let (width, colors) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (place, _) in colors.iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
        let (x, y) = (place % width + QUIET, place / width + QUIET);
        // Writing into a string cannot fail.
        let _ = write!(path, "M{x} {y}h1v1h-1z");
    }
    let side = width + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path d=\"M0 0h{side}v{side}H0z\" fill=\"#fff\"/><path d=\"{path}\"/></svg>"
    ))
}
