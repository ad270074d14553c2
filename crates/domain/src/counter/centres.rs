//! The centres of the catalogue to which people can be sent.

use catalogue::{Calendar, Centre};

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

/// The centres where a time can be booked for a service, or for anything.
pub fn for_service(app: &App, service: Option<&str>) -> Vec<&'static Centre> {
    centres(app).filter(|centre| centre.books(service)).collect()
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
