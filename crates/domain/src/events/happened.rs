//! The payload of an event as one type: an enum for each aggregate, and a variant for kinds that only another version
//! knows.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{
    ApplicationEvent, ArticleEvent, AttachmentEvent, Audience, CaseEvent, Consequence, ConversationEvent, HoldingEvent,
    LetterEvent, NoteEvent, OfficerEvent, PersonEvent, PlanEvent, ScanEvent, SittingEvent,
};

/// The events of one aggregate. Stored as `kind` and `data`, which is serde's adjacently tagged form.
pub trait Aggregate: Serialize + DeserializeOwned + Into<Happened> {
    /// All kinds, as stored.
    const KINDS: &'static [&'static str];
    fn kind(&self) -> &'static str;
    fn audience(&self) -> Audience;
    /// What the event triggers automatically.
    fn then(&self) -> &'static [Consequence];
}

/// Declares the event enum of an aggregate. Each variant has the kind it is stored under, its audience (an [`Audience`]
/// expression that may use the variant's fields) and optionally its [`Consequence`]s. Fields missing from older stored
/// events take their default.
macro_rules! aggregate {
    ($(#[$about:meta])* $name:ident as $happened:ident {
        $( $(#[$doc:meta])* $kind:literal $variant:ident $({ $( $(#[$attribute:meta])* $field:ident: $type:ty ),* $(,)? })?
           => $audience:expr $(, then $($then:ident)+)? ; )*
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "kind", content = "data")]
        pub enum $name {
            $( $(#[$doc])* #[serde(rename = $kind)]
               $variant $({ $( #[serde(default)] $(#[$attribute])* $field: $type ),* })? ),*
        }

        impl $crate::events::Aggregate for $name {
            const KINDS: &'static [&'static str] = &[$($kind),*];

            fn kind(&self) -> &'static str {
                match self { $( $name::$variant { .. } => $kind ),* }
            }

            fn audience(&self) -> $crate::events::Audience {
                use $crate::events::Audience::*;
                match self {
                    $( $name::$variant { $($($field),*)? } => {
                        // Few events are read by others depending on what they say.
                        $($( let _ = $field; )*)?
                        $audience
                    } ),*
                }
            }

            fn then(&self) -> &'static [$crate::events::Consequence] {
                match self { $( $name::$variant { .. } => &[$($($crate::events::Consequence::$then),+)?] ),* }
            }
        }

        impl From<$name> for $crate::events::Happened {
            fn from(event: $name) -> Self {
                $crate::events::Happened::$happened(event)
            }
        }
    };
}

/// An event of any aggregate.
#[derive(Clone, Debug, PartialEq)]
pub enum Happened {
    Application(ApplicationEvent),
    Article(ArticleEvent),
    Attachment(AttachmentEvent),
    Case(CaseEvent),
    Conversation(ConversationEvent),
    Holding(HoldingEvent),
    Letter(LetterEvent),
    Note(NoteEvent),
    Officer(OfficerEvent),
    Person(PersonEvent),
    Plan(PlanEvent),
    Scan(ScanEvent),
    Sitting(SittingEvent),
    /// Stored by another version in a shape this one cannot read. It is shown to nobody, and does not break any page.
    Unread {
        kind: String,
        data: Value,
    },
}

impl Happened {
    /// Decodes a stored event.
    pub fn read(kind: String, data: Value) -> Happened {
        let slice = kind.split_once('.').map_or("", |(slice, _)| slice);
        let read = match slice {
            "applications" => of::<ApplicationEvent>(&kind, &data),
            "assisted" => of::<SittingEvent>(&kind, &data),
            "attachments" => of::<AttachmentEvent>(&kind, &data),
            "cases" => of::<CaseEvent>(&kind, &data),
            "concierge" => of::<PlanEvent>(&kind, &data),
            "conversations" => of::<ConversationEvent>(&kind, &data),
            "knowledge" => of::<ArticleEvent>(&kind, &data),
            "letters" => of::<LetterEvent>(&kind, &data),
            "officers" => of::<OfficerEvent>(&kind, &data),
            "outbox" => of::<NoteEvent>(&kind, &data),
            "post_in" => of::<ScanEvent>(&kind, &data),
            "people" => of::<PersonEvent>(&kind, &data),
            "renewals" => of::<HoldingEvent>(&kind, &data),
            _ => None,
        };
        read.unwrap_or(Happened::Unread { kind, data })
    }

    /// The stored kind, `slice.what_happened`.
    pub fn kind(&self) -> &str {
        match self {
            Happened::Application(event) => event.kind(),
            Happened::Article(event) => event.kind(),
            Happened::Attachment(event) => event.kind(),
            Happened::Case(event) => event.kind(),
            Happened::Conversation(event) => event.kind(),
            Happened::Holding(event) => event.kind(),
            Happened::Letter(event) => event.kind(),
            Happened::Note(event) => event.kind(),
            Happened::Officer(event) => event.kind(),
            Happened::Person(event) => event.kind(),
            Happened::Plan(event) => event.kind(),
            Happened::Scan(event) => event.kind(),
            Happened::Sitting(event) => event.kind(),
            Happened::Unread { kind, .. } => kind,
        }
    }

    pub fn audience(&self) -> Audience {
        match self {
            Happened::Application(event) => event.audience(),
            Happened::Article(event) => event.audience(),
            Happened::Attachment(event) => event.audience(),
            Happened::Case(event) => event.audience(),
            Happened::Conversation(event) => event.audience(),
            Happened::Holding(event) => event.audience(),
            Happened::Letter(event) => event.audience(),
            Happened::Note(event) => event.audience(),
            Happened::Officer(event) => event.audience(),
            Happened::Person(event) => event.audience(),
            Happened::Plan(event) => event.audience(),
            Happened::Scan(event) => event.audience(),
            Happened::Sitting(event) => event.audience(),
            Happened::Unread { .. } => Audience::Machine,
        }
    }

    /// The stored data.
    pub fn data(&self) -> Value {
        match self {
            Happened::Application(event) => data_of(event),
            Happened::Article(event) => data_of(event),
            Happened::Attachment(event) => data_of(event),
            Happened::Case(event) => data_of(event),
            Happened::Conversation(event) => data_of(event),
            Happened::Holding(event) => data_of(event),
            Happened::Letter(event) => data_of(event),
            Happened::Note(event) => data_of(event),
            Happened::Officer(event) => data_of(event),
            Happened::Person(event) => data_of(event),
            Happened::Plan(event) => data_of(event),
            Happened::Scan(event) => data_of(event),
            Happened::Sitting(event) => data_of(event),
            Happened::Unread { data, .. } => data.clone(),
        }
    }
}

fn of<A: Aggregate>(kind: &str, data: &Value) -> Option<Happened> {
    serde_json::from_value::<A>(json!({"kind": kind, "data": data})).ok().map(Into::into)
}

/// An event without fields is stored with `null`, as it always was.
fn data_of(event: &impl Aggregate) -> Value {
    let tagged = serde_json::to_value(event).unwrap_or_default();
    tagged.get("data").cloned().unwrap_or_default()
}

pub(super) use aggregate;
