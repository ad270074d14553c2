//! The people and officers one can sign in as in the demonstration, shown on its first page with a button each.

use catalogue::town::Resident;
use pages::web::Visit;
use pages::web::front::Face;

use super::residents;

/// The people one can sign in as, with their stories; none outside a demonstration.
pub fn faces(visit: &Visit) -> Vec<Face> {
    let Some(town) = visit.app.catalogue.town.as_ref().filter(|_| visit.app.settings.demo) else { return Vec::new() };
    let face = |folk: &'static Resident| {
        let story = visit.spoken().resident_story(folk)?.to_string();
        let (name, language) = (folk.name.clone(), folk.language.clone());
        Some(Face { name, language, email: residents::email(&folk.id), story })
    };
    town.residents.iter().filter_map(face).collect()
}
