//! What the front door keeps for all requests: its limits, room for the files of forms, what the slices show.

use axum::response::Response;
use domain::app::App;
use domain::staff::NewOfficer;
use domain::trust::Denial;
use serde::Serialize;

use super::form::Room;
use super::limits::Limits;
use super::visit::Visit;
use crate::slice::Pages;

pub struct Front {
    pub limits: Limits,
    /// For the files of forms that are being answered.
    pub room: Room,
    pub pages: &'static [Pages],
    pub faces: Faces,
    /// The page for an officer who may not do something.
    pub refused: fn(&Visit, &Denial) -> Response,
}

/// Who one can be in a demonstration.
#[derive(Clone, Copy)]
pub struct Faces {
    /// People, each with a story, in the language of the visit.
    pub people: fn(&Visit) -> Vec<Face>,
    pub officers: fn(&App) -> Vec<NewOfficer>,
}

/// Somebody whom one can sign in as in a demonstration.
#[derive(Debug, Serialize)]
pub struct Face {
    pub name: String,
    pub language: String,
    pub email: String,
    /// Why it is worth it.
    pub story: String,
}

impl Front {
    /// `requests_per_minute` is that of one address; 0 sets no limit.
    pub fn new(
        requests_per_minute: u32,
        pages: &'static [Pages],
        faces: Faces,
        refused: fn(&Visit, &Denial) -> Response,
    ) -> Front {
        Front { limits: Limits::new(requests_per_minute), room: Room::default(), pages, faces, refused }
    }
}
