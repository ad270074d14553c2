//! What a page says of a visit: when, where, and what stands there for those who need it.

use catalogue::{Centre, VisitWay};
use db::Tx;
use domain::counter::hall::{self, HallPlace};
use domain::counter::{self, Visit, VisitState};
use domain::trust::Grant;
use serde::Serialize;

use crate::web::Visit as Request;

/// `parts/visit.html`.
#[derive(Clone, Debug, Serialize)]
pub struct VisitBox {
    /// A name of [`VisitState`], and what it says.
    pub state: &'static str,
    pub state_said: String,
    /// Whether it can still be moved or cancelled.
    pub is_to_come: bool,
    /// Whether a time was booked; otherwise they came, or come, without one.
    pub has_time: bool,
    /// The day with its name, and the time.
    pub day: String,
    pub time: String,
    pub centre: String,
    pub address: Vec<String>,
    pub phone: Option<String>,
    /// The name of a way, and what follows from it: the number on which they are called, or the link of the room.
    pub way: &'static str,
    pub number: Option<String>,
    pub link: Option<String>,
    pub access: Vec<String>,
    /// The page on which it is changed.
    pub href: String,
    /// The file for calendars, while it is to come.
    pub calendar: Option<String>,
    /// The number in the hall, while it is one, with how it stands and where it is followed.
    pub place: Option<PlaceLine>,
    /// What they bring along.
    pub papers: Vec<String>,
    /// Where they say that they will be late, on its day.
    pub late: Option<String>,
}

/// A place in the queue on a page of its conversation.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceLine {
    pub number: String,
    pub state_said: String,
    pub href: String,
}

impl VisitBox {
    /// The latest visit of the conversation of a grant.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(
        tx: &mut Tx,
        request: &Request,
        (grant, reference): (&Grant, &str),
    ) -> db::Result<Option<VisitBox>> {
        let Some(visit) = counter::of_conversation(tx, grant).await? else { return Ok(None) };
        let Some(mut made) = VisitBox::made(request, &visit, reference) else { return Ok(None) };
        if visit.way() == VisitWay::Phone {
            made.number = counter::number(tx, grant, &visit.id).await?;
        }
        let place = hall::of_visit(tx, &visit.id).await?.filter(HallPlace::is_live);
        made.place = place.and_then(|place| {
            let (number, state) = (place.code(), place.state()?);
            let href = hall::link(&request.app, &visit.id);
            Some(PlaceLine { number, state_said: request.text(state.key()), href })
        });
        if made.late.is_some() && counter::is_late(tx, &visit.id).await? {
            made.late = None;
        }
        Ok(Some(made))
    }

    pub(super) fn made(request: &Request, visit: &Visit, reference: &str) -> Option<VisitBox> {
        let state = visit.state()?;
        let centre = counter::centre(&request.app, &visit.centre);
        let page = if request.is_desk { "/desk/conversations" } else { "/person" };
        let href = format!("{page}/{reference}/visit");
        let day = day_of(request, visit.from_at)?;
        let is_today = day == request.app.today() && visit.state() == Some(VisitState::Booked);
        let is_remote = visit.way().is_remote();
        let may_say_late = is_today && !visit.is_place() && !request.is_desk && !is_remote;
        let is_open = visit.is_not_over(request.now());
        Some(VisitBox {
            state: state.name(),
            state_said: request.text(visit.state_key()?),
            is_to_come: visit.is_to_come(request.now()),
            has_time: !visit.is_place(),
            day: request.locale().weekday(day),
            time: request.locale().time(visit.from_at, &request.app.zone),
            centre: centre.map_or_else(|| visit.centre.replace('-', " "), |centre| centre.name.clone()),
            address: centre.map(|centre| centre.address.clone()).unwrap_or_default(),
            phone: centre.and_then(|centre| centre.phone.clone()),
            access: centre.filter(|_| !is_remote).map(|centre| access(request, centre)).unwrap_or_default(),
            way: visit.way().name(),
            number: None,
            link: counter::video_link(&request.app, visit).filter(|_| is_open),
            calendar: (visit.is_to_come(request.now()) && !request.is_desk).then(|| format!("{href}.ics")),
            place: None,
            papers: match state {
                VisitState::Booked => counter::papers(&request.app, &request.language, visit.service.as_deref()),
                _ => Vec::new(),
            },
            late: may_say_late.then(|| format!("{href}/late")),
            href,
        })
    }

    /// The same by phone or video.
    pub fn remote_samples() -> [VisitBox; 2] {
        let of = |way: VisitWay| VisitBox {
            way: way.name(),
            number: (way == VisitWay::Phone).then(|| "+61491570006".to_owned()),
            link: (way == VisitWay::Video).then(|| "https://meet.example/0190".to_owned()),
            access: Vec::new(),
            ..VisitBox::sample(VisitState::Booked)
        };
        [of(VisitWay::Phone), of(VisitWay::Video)]
    }

    pub fn sample(state: VisitState) -> VisitBox {
        VisitBox {
            state: state.name(),
            state_said: "Booked".to_owned(),
            is_to_come: state == VisitState::Booked,
            has_time: state != VisitState::Ended,
            day: "Friday 3 July 2026".to_owned(),
            time: "9:20 am".to_owned(),
            centre: "Gumtree Bend Service Centre".to_owned(),
            address: vec!["1 Wattle Street".to_owned(), "Gumtree Bend NSW 2999".to_owned()],
            phone: Some("13 77 88".to_owned()),
            way: VisitWay::Counter.name(),
            number: None,
            link: None,
            access: vec!["No steps".to_owned()],
            href: "/person/GR7K4M2P/visit".to_owned(),
            calendar: (state == VisitState::Booked).then(|| "/person/GR7K4M2P/visit.ics".to_owned()),
            place: (state == VisitState::Arrived).then(|| PlaceLine {
                number: "B 27".to_owned(),
                state_said: "Waiting".to_owned(),
                href: "/places/0190".to_owned(),
            }),
            papers: match state {
                VisitState::Booked => vec!["Your energy bill".to_owned()],
                _ => Vec::new(),
            },
            late: (state == VisitState::Booked).then(|| "/person/GR7K4M2P/visit/late".to_owned()),
        }
    }
}

/// The day of a moment at the place.
pub(super) fn day_of(request: &Request, at: i64) -> Option<jiff::civil::Date> {
    Some(jiff::Timestamp::from_millisecond(at).ok()?.to_zoned(request.app.zone.clone()).date())
}

/// What helps those who need it there, in words.
pub(super) fn access(request: &Request, centre: &Centre) -> Vec<String> {
    centre.access.iter().filter_map(|name| Some(request.text(access_key(name)?))).collect()
}

fn access_key(name: &str) -> Option<&'static str> {
    Some(match name {
        "step-free" => "centre-access-step-free",
        "accessible-toilet" => "centre-access-accessible-toilet",
        "accessible-parking" => "centre-access-accessible-parking",
        "hearing-loop" => "centre-access-hearing-loop",
        "quiet-room" => "centre-access-quiet-room",
        "seats" => "centre-access-seats",
        "assistance-animals" => "centre-access-assistance-animals",
        "sign-language" => "centre-access-sign-language",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_file_can_say_of_access_has_words() {
        let without: Vec<&str> = catalogue::ACCESS.into_iter().filter(|name| access_key(name).is_none()).collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
