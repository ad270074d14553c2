//! The officers of the town, from several agencies, all made up.

use db::Tx;
use domain::app::App;
use domain::staff::NewOfficer;
use domain::trust::Actor;

/// An officer of the town.
#[derive(Clone, Copy)]
pub(super) struct Staff {
    /// The last digits of the id.
    number: u8,
    name: &'static str,
    agency: &'static str,
    team: &'static str,
    roles: &'static [&'static str],
    languages: &'static [&'static str],
    skills: &'static [&'static str],
}

impl Staff {
    fn id(self) -> String {
        format!("00000000-0000-7000-8000-0000000000{:02}", self.number)
    }

    pub(super) fn name(self) -> &'static str {
        self.name
    }

    pub(super) fn actor(self) -> Actor {
        Actor::Officer { id: self.id(), name: self.name.to_owned(), agency: self.agency.to_owned() }
    }

    fn new_officer(self) -> NewOfficer {
        let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        NewOfficer {
            name: self.name.to_owned(),
            agency: self.agency.to_owned(),
            email: format!("{}@desk.example.org", self.name.to_lowercase().replace(' ', ".")),
            team: self.team.to_owned(),
            roles: owned(self.roles),
            languages: owned(self.languages),
            skills: owned(self.skills),
        }
    }
}

macro_rules! staff {
    ($($constant:ident = $number:literal $name:literal, $agency:literal, $team:literal,
        $roles:expr, $languages:expr, $skills:expr;)*) => {
        $(pub(super) const $constant: Staff = Staff {
            number: $number, name: $name, agency: $agency, team: $team,
            roles: &$roles, languages: &$languages, skills: &$skills,
        };)*
        const ALL: &[Staff] = &[$($constant),*];
    };
}

staff! {
    HANNAH = 1 "Hannah Whitlock", "service-nsw", "Gumtree Bend counter", ["customer-officer"], ["en"], ["energy", "licences"];
    PETER = 2 "Peter Lund", "energy-nsw", "Rebates", ["assessor"], ["en"], ["energy"];
    MARIAM = 3 "Mariam Aziz", "energy-nsw", "Rebates", ["assessor"], ["en", "ar"], ["energy"];
    OWEN = 4 "Owen Birch", "revenue-nsw", "Fine reviews", ["reviewer"], ["en"], ["fines"];
    RUTH = 5 "Ruth Ellery", "council", "Planning", ["planner"], ["en"], ["building"];
    VICTOR = 6 "Victor Hale", "council", "Planning", ["senior-planner"], ["en"], ["building", "heritage"];
    CLARE = 7 "Clare Donovan", "heritage-nsw", "Advice", ["heritage-assessor"], ["en"], ["heritage"];
    SIMON = 8 "Simon Tran", "transport-for-nsw", "Licensing", ["licensing-officer", "records-officer"], ["en", "vi"], ["licences"];
    LEILA = 9 "Leila Marsh", "service-nsw", "Gumtree Bend counter", ["team-leader", "customer-officer", "privacy-officer"], ["en"], [];
    ANTON = 10 "Anton Berg", "energy-nsw", "Rebates", ["team-leader", "assessor"], ["en"], ["energy"];
    JUDITH = 11 "Judith Moreau", "council", "Planning", ["team-leader", "senior-planner"], ["en"], ["building"];
    FIONA = 12 "Fiona Grant", "revenue-nsw", "Fine reviews", ["team-leader", "reviewer"], ["en"], ["fines"];
    WES = 13 "Wes Carver", "rural-fire-service", "Advice", ["bush-fire-assessor"], ["en"], ["building"];
    JUN = 14 "Jun Zhang", "service-nsw", "Phone", ["customer-officer"], ["en", "zh-Hans"], ["energy"];
}

/// All officers of the town, with their ids.
#[must_use]
pub fn staff() -> Vec<(String, NewOfficer)> {
    ALL.iter().map(|staff| (staff.id(), staff.new_officer())).collect()
}

/// Creates those officers who do not exist yet.
///
/// # Errors
/// If the database is unavailable.
pub async fn hire(tx: &mut Tx, app: &App) -> db::Result<()> {
    for (id, new) in staff() {
        domain::staff::add(tx, app, &id, &new).await?;
    }
    Ok(())
}
