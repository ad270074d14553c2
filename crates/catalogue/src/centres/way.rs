//! The ways of a visit: at the counter, by telephone, by a video link.

/// How somebody comes to a counter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitWay {
    /// In person.
    #[default]
    Counter,
    /// They are called.
    Phone,
    /// Both open a link.
    Video,
}

/// What stands for the room in the link of a centre.
pub const ROOM: &str = "{room}";

impl VisitWay {
    pub const ALL: [VisitWay; 3] = [VisitWay::Counter, VisitWay::Phone, VisitWay::Video];

    /// As files, forms and tables have it.
    pub const fn name(self) -> &'static str {
        match self {
            VisitWay::Counter => "counter",
            VisitWay::Phone => "phone",
            VisitWay::Video => "video",
        }
    }

    pub fn of(name: &str) -> Option<VisitWay> {
        VisitWay::ALL.into_iter().find(|way| way.name() == name)
    }

    /// Whether nobody stands in the hall for it.
    pub fn is_remote(self) -> bool {
        self != VisitWay::Counter
    }
}
