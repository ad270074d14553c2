//! An address as a QR code (ISO/IEC 18004), which a telephone reads from the screen.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use qrcode::QrCode;
use qrcode::render::svg::Color;

use super::problem::{Outcome, Problem};

/// The picture as SVG, at least 240 pixels wide.
pub(crate) fn qr_code(address: &str) -> Outcome<Response> {
    let drawn = QrCode::new(address).map_err(Problem::internal)?;
    let picture = drawn.render::<Color<'_>>().min_dimensions(240, 240).build();
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], picture).into_response())
}
