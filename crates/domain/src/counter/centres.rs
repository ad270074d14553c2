//! The centres of the catalogue to which people can be sent.

use catalogue::{Calendar, Centre, VisitWay};

use super::model::Visit;
use crate::app::App;

/// The centres that there are. Those that were made up for a demonstration are there in a demonstration alone.
pub fn centres(app: &App) -> impl Iterator<Item = &'static Centre> {
    let is_demo = app.settings.demo;
    app.catalogue.centres.iter().filter(move |centre| is_demo || !centre.is_made_up)
}

/// The centre of this id.
pub fn centre(app: &App, id: &str) -> Option<&'static Centre> {
    centres(app).find(|centre| centre.id == id)
}

/// The centres where a time can be booked for a service, or for anything, in a way.
pub fn for_service(app: &App, service: Option<&str>, way: VisitWay) -> Vec<&'static Centre> {
    centres(app).filter(|centre| centre.books(service, way)).collect()
}

/// The ways in which a time can be booked for a service anywhere.
pub fn ways(app: &App, service: Option<&str>) -> Vec<VisitWay> {
    VisitWay::ALL.into_iter().filter(|way| centres(app).any(|centre| centre.books(service, *way))).collect()
}

/// The link that opens the video room of a visit, at a centre that has rooms. Only this installation can name it.
pub fn video_link(app: &App, visit: &Visit) -> Option<String> {
    if visit.way() != VisitWay::Video {
        return None;
    }
    let room: String = app.secret.link("video", &visit.id).chars().take(32).collect();
    centre(app, &visit.centre)?.video_link(&room)
}

/// How long a visit for a service takes, in minutes.
pub fn minutes(app: &App, service: Option<&str>) -> u32 {
    const ANYTHING: u32 = 15;
    service.and_then(|id| app.catalogue.service(id)).map_or(ANYTHING, |service| service.visit_minutes)
}

/// The calendar of a centre.
pub fn calendar(app: &App, centre: &Centre) -> Option<&'static Calendar> {
    let id = centre.calendar.as_deref()?;
    app.catalogue.calendars.iter().find(|calendar| calendar.id == id)
}
