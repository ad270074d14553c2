//! The navigation over all pages of a case, on each of them: how much is there, and what is new to the officer.

use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::store::looks;
use domain::codes;
use domain::slice::PageCount;
use domain::trust::Act;

use super::words::service_name;
use crate::web::{NavItem, Outcome, PageNav, Visit};

/// The pages of a case: the end of their address, whose count they show, and the act that an officer must be able to do
/// to be led there.
const PAGES: &[(&str, &str, Option<Act>)] = &[
    ("", "messages", None),
    ("decision", "", Some(Act::DraftDecision)),
    ("requests", "requests", None),
    ("files", "files", None),
    ("tasks", "tasks", None),
    ("parties", "parties", None),
    ("submissions", "submissions", None),
    ("opinions", "opinions", None),
    ("money", "", None),
    ("site", "", Some(Act::RecordVisit)),
    ("letters", "letters", None),
    ("promises", "", None),
    ("links", "links", None),
    ("hand-over", "", Some(Act::ProposeHandOver)),
];

/// Reads how much there is. Whether something is new is seen from the visit of the officer before this one.
///
/// # Errors
/// When the database fails.
pub(in crate::cases) async fn case_nav(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<PageNav> {
    let officer = visit.officer()?;
    let since = looks::seen_before(tx, &held.grant, visit.now()).await?;
    visit.app.gathered.mark(looks::look(&held.case.id, &officer.id, visit.now()))?;
    let mut counts = looks::counts(tx, &held.grant, since).await?;
    let files = domain::cases::files::seen(tx, &held.grant).await?.files;
    let is_new = |at: i64, giver: &str| since.is_some_and(|since| at > since) && giver != "officer";
    counts.push(PageCount {
        page: "files".to_owned(),
        all: i64::try_from(files.len()).unwrap_or(i64::MAX),
        fresh: i64::try_from(files.iter().filter(|file| is_new(file.given_at, &file.given_by)).count()).unwrap_or(0),
    });
    for counted in visit.app.slices.iter().filter_map(|slice| slice.case_counts) {
        counts.push(counted(tx, &held.grant, since).await?);
    }
    let home = format!("/desk/cases/{}", held.case.reference);
    let here = visit.here.split('?').next().unwrap_or_default();
    let may = |act: &Option<Act>| act.is_none_or(|act| held.grant.may(act));
    let item = |(end, counted, _): &(&str, &str, Option<Act>)| {
        let href = if end.is_empty() { home.clone() } else { format!("{home}/{end}") };
        let found = counts.iter().find(|one| one.page == *counted);
        let is_below = !end.is_empty() && here.starts_with(&format!("{href}/"));
        NavItem {
            is_current: here.eq_ignore_ascii_case(&href) || is_below,
            text: visit.text(&format!("desk-nav-{}", if end.is_empty() { "case" } else { end })),
            count: found.map(|one| one.all),
            fresh: found.map_or(0, |one| one.fresh),
            href,
        }
    };
    let mut items: Vec<NavItem> = PAGES.iter().filter(|(_, _, act)| may(act)).map(item).collect();
    // A form that was wrong is shown again under its own address, on the screen of the case.
    if items.iter().all(|item| !item.is_current) {
        items.iter_mut().take(1).for_each(|item| item.is_current = true);
    }
    let name = format!("{} {}", service_name(visit, &held.case.service), codes::grouped(&held.case.reference));
    Ok(PageNav { label: visit.text("desk-pages"), name, home, items })
}
