//! The first page: say why you come.

use axum::response::Response;
use serde::Serialize;

use super::{cards, crisis};
use crate::web::front::Face;
use crate::web::{View, Visit};

/// Services that stand on the first page.
const FEW: usize = 6;

#[derive(Serialize)]
pub(super) struct HomePage {
    events: Vec<cards::Card>,
    services: Vec<cards::Card>,
    /// The number to call when life is in danger, and as a link takes it.
    emergency: Option<(String, String)>,
    /// Who one can be in a demonstration.
    faces: Vec<Face>,
}

impl View for HomePage {
    const TEMPLATE: &'static str = "home.html";

    fn samples() -> Vec<Self> {
        let face = Face {
            name: "Ana Silva".to_owned(),
            language: "en".to_owned(),
            email: "ana.silva@home.example".to_owned(),
            story: "Has just had a baby.".to_owned(),
        };
        vec![
            HomePage {
                events: cards::Card::samples(),
                services: cards::Card::samples(),
                emergency: Some(("000".to_owned(), "000".to_owned())),
                faces: vec![face],
            },
            HomePage { events: Vec::new(), services: Vec::new(), emergency: None, faces: Vec::new() },
        ]
    }
}

pub(super) async fn home(visit: Visit) -> Response {
    visit.page().title("home-title").show(HomePage {
        events: cards::events(&visit),
        services: wanted(&visit),
        emergency: crisis::emergency(&visit),
        faces: (visit.front.faces.people)(&visit),
    })
}

/// The services that most life events have.
fn wanted(visit: &Visit) -> Vec<cards::Card> {
    let catalogue = visit.app.catalogue;
    let today = visit.app.today();
    let events = |id: &str, named: &[String]| {
        let having = catalogue.events.iter().filter(|event| named.contains(&event.id) || event.names_service(id));
        having.count()
    };
    let here = catalogue.services.iter().filter(|service| service.available_on(today) && !service.advise_only);
    let mut all: Vec<_> = here.map(|service| (events(&service.id, &service.events), service)).collect();
    all.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.name.cmp(&y.name)));
    all.into_iter().take(FEW).map(|(_, service)| cards::service(visit, service)).collect()
}
