//! What differs between two states of a catalogue: in its files, and for the people in its examples.

mod effects;
mod texts;

use crate::catalogue::Catalogue;

/// Two catalogues, compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    pub services: Vec<Change>,
    pub figures: Vec<Change>,
    pub facts: Vec<Change>,
    pub events: Vec<Change>,
    /// People for whom something comes out otherwise.
    pub people: Vec<Effect>,
    /// How many people were compared.
    pub compared: usize,
}

/// A service, a figure, a fact or a life event that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub id: String,
    pub kind: ChangeKind,
    /// What changed, a line for each part; empty for what is new or gone.
    pub parts: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    Added,
    Removed,
    Changed,
}

impl ChangeKind {
    pub fn name(self) -> &'static str {
        match self {
            ChangeKind::Added => "added",
            ChangeKind::Removed => "removed",
            ChangeKind::Changed => "changed",
        }
    }
}

/// Somebody for whom something comes out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The life event or the service of whose examples this is one.
    pub of: String,
    /// Whether it is a person of a life event, and not a worked example of a service.
    pub is_persona: bool,
    pub name: String,
    pub parts: Vec<String>,
}

impl Catalogue {
    /// What is different in `new`. People are those of `new`, with what the older one knows about them.
    pub fn difference(&self, new: &Catalogue) -> Difference {
        let (people, compared) = effects::effects(self, new);
        Difference {
            services: texts::services(self, new),
            figures: texts::figures(self, new),
            facts: texts::facts(self, new),
            events: texts::events(self, new),
            people,
            compared,
        }
    }
}

impl Difference {
    pub fn is_empty(&self) -> bool {
        let changes = [&self.services, &self.figures, &self.facts, &self.events];
        changes.iter().all(|changes| changes.is_empty()) && self.people.is_empty()
    }

    /// As it is shown in a terminal.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let parts = [
            ("services", &self.services),
            ("figures", &self.figures),
            ("facts", &self.facts),
            ("life events", &self.events),
        ];
        for (title, changes) in parts.into_iter().filter(|(_, changes)| !changes.is_empty()) {
            lines.push(format!("{title} ({})", changes.len()));
            for change in changes {
                lines.push(format!("  {} {}", change.kind.name(), change.id));
                lines.extend(change.parts.iter().map(|part| format!("    {part}")));
            }
        }
        lines.push(format!("people for whom it comes out otherwise ({} of {})", self.people.len(), self.compared));
        for effect in &self.people {
            lines.push(format!("  {} ({})", effect.name, effect.of));
            lines.extend(effect.parts.iter().map(|part| format!("    {part}")));
        }
        lines
    }
}
