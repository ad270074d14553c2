//! Crawls every link and every form of the town's pages: no link is broken, and no page is unreachable.
//!
//! From `/desk` for each officer, from `/` for each person, each in a browser of their own and all concurrently. Of
//! URLs that differ only in their ids a few are opened; `STOA_CRAWL_ALL` opens every one (`bin/soak`).

mod elsewhere;
mod page;

use anyhow::Context;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use db::args;
use db::testing::{TestDb, Tested};
use domain::session::{Assurance, Session};

use super::{Browser, Town};
use page::ways;

const GUEST: &str = "a guest";

/// The number of URLs of one shape that each visitor opens.
const SAMPLE: usize = 3;

/// Routes of the desk to which no link and no form of the town leads, each with its reason. A line may be removed; a
/// new one needs a reason that no page could fix.
const UNREACHED: &[(&str, &str)] = &[
    ("/desk/stream", "what pages listen to, by script"),
    ("/desk/now/stream", "the same"),
    ("/desk/now/people/{reference}", "drawn while somebody waits in a chat, and nobody of the town does"),
    ("/desk/moved", "drawn once a leader moved somebody"),
    ("/desk/session/longer", "sent by the warning before a session ends"),
    ("/desk/items/{id}/stream", "the same"),
    ("/desk/conversations/{reference}/events", "what its page listens to, by script"),
    ("/desk/conversations/{reference}/writing", "sent while somebody writes"),
    (
        "/desk/conversations/{reference}/visit/cancel",
        "drawn where a visit is to come; the town has one, among more conversations than are opened",
    ),
    (
        "/desk/conversations/{reference}/identity",
        "drawn while somebody is at a counter, and nobody of the town sits at one",
    ),
    ("/desk/letters/batches/{id}", "the town has no batch yet"),
    ("/desk/letters/batches/{id}/letters.pdf", "the same"),
    ("/desk/scans/{id}", "no scan of the town waits"),
    ("/desk/scans/{id}/agency", "the same"),
    ("/desk/scans/{id}/pages/{page}", "the same"),
    ("/desk/scans/{id}/nothing", "the same"),
    ("/desk/conversations/{reference}/call", "drawn where an exchange carries calls, and the town has none"),
    ("/desk/conversations/{reference}/call/add", "the same"),
    ("/desk/conversations/{reference}/call/outcome", "drawn where a call has ended"),
    ("/desk/conversations/{reference}/part", "drawn where something was merged, and the town has nothing merged"),
    ("/desk/conversations/{reference}/end", "drawn while a chat goes on, and the town has none"),
    ("/desk/conversations/{reference}/waiting/{id}", "no answer of the town waits to go"),
    ("/desk/sign-in", "for whoever has not signed in"),
    ("/desk/sign-in/passkey", "sent by a device"),
    ("/desk/sign-in/passkey/begin", "the same"),
    ("/desk/passkeys/begin", "the same"),
    ("/desk/passkeys/{id}/remove", "nobody of the town has a passkey"),
    ("/desk/sign-in/with/{provider}", "the town has no identity provider"),
    ("/desk/sign-in/with/{provider}/back", "the same"),
    ("/desk/invitations/{code}", "by the link in a mail"),
    ("/desk/invitations/{code}/begin", "sent by a device"),
    ("/desk/officers/{id}/activation", "nobody of the town is deactivated"),
    ("/desk/kept", "nobody of the town typed something that was not sent"),
    ("/desk/kept/{id}", "the same"),
    ("/desk/kept/{id}/removal", "the same"),
    ("/desk/hand-over", "from the page of a refusal"),
    ("/desk/bulk/{id}", "after an act on many items"),
    ("/desk/bulk/{id}/undo", "the same"),
    ("/desk/cases/{reference}/decision/correct", "from a decided case, which the search finds"),
    ("/desk/cases/{reference}/draft", "by the second button of a form"),
    ("/desk/cases/{reference}/files/{id}", "nobody of the town handed in a file"),
    ("/desk/cases/{reference}/going-on", "whoever was asked still has time to answer"),
    ("/desk/cases/{reference}/mentions", "nobody of the town is mentioned in a note"),
    ("/desk/cases/{reference}/waiting/{id}", "no reply of the town waits to go"),
    ("/desk/changed", "before a case whose service changed since somebody read about it"),
    ("/desk/find/{id}", "what a search found"),
    ("/desk/items/{id}/preview", "shown beside the list, by script"),
    ("/desk/letters/posted/{batch}", "after letters were marked as posted"),
    ("/desk/letters/{id}", "of a letter that cannot be printed"),
    ("/desk/letters/{id}/address", "every letter of the town has an address"),
    ("/desk/money.csv", "the town has paid nothing"),
    ("/desk/phrases/{id}", "the town has no phrases"),
    ("/desk/views/{id}/remove", "nobody of the town saved a view"),
    ("/desk/handed-over", "after handing over"),
    ("/desk/interview/{sitting}", "the town has no sitting; an officer begins one"),
    ("/desk/interview/{sitting}/start", "the same"),
    ("/desk/interview/{sitting}/go-on", "the same"),
    ("/desk/interview/{sitting}/end", "the same"),
    ("/desk/interview/{sitting}/applications/{id}", "the same"),
    ("/desk/interview/{sitting}/applications/{id}/steps/{number}", "the same"),
    ("/desk/interview/{sitting}/applications/{id}/answers/{key}", "the same"),
    ("/desk/interview/{sitting}/applications/{id}/code", "the same"),
    ("/desk/interview/{sitting}/applications/{id}/code.svg", "the same"),
    ("/desk/interview/{sitting}/applications/{id}/sent", "the same"),
    ("/desk/interview/{sitting}/plans/{id}", "the same"),
    ("/desk/interview/{sitting}/plans/{id}/more", "the same"),
    ("/desk/interview/{sitting}/plans/{id}/questions", "the same"),
    ("/desk/cases/{reference}/decision/made", "after a decision"),
    ("/desk/cases/{reference}/decision/second", "nobody of the town waits for a second officer"),
    ("/desk/cases/{reference}/decision/translation", "nobody of the town waits for a translation"),
    ("/desk/cases/{reference}/submissions/{id}", "nobody of the town is affected by a case"),
    ("/desk/cases/{reference}/extension", "no case of the town may be extended"),
    ("/desk/deliveries/{id}", "every mail of the town arrived"),
    ("/desk/letters/{id}/again", "no letter of the town failed"),
    ("/desk/letters/{id}/posted", "no letter of the town waits for the post"),
    ("/desk/opinions/{id}", "nobody of the town is asked for an opinion"),
    ("/desk/steps/{id}", "no agency of the town that has a desk does a step for another"),
    ("/desk/items/{id}/wake", "nothing of the town sleeps"),
    ("/desk/files/{id}", "nobody of the town handed in a file"),
    ("/desk/files/{id}/content", "nobody of the town handed in a file"),
    ("/desk/files/{id}/download", "nobody of the town handed in a file"),
    ("/desk/opinions/{id}/files/{file}", "nobody of the town is asked for an opinion"),
    ("/desk/opinions/{id}/files/{file}/content", "nobody of the town is asked for an opinion"),
    ("/desk/opinions/{id}/files/{file}/download", "nobody of the town is asked for an opinion"),
];

/// Broken links in the town's pages today, as the route, the status and why. Lines may only be removed.
const BROKEN: &[(&str, u16, &str)] = &[];

/// The findings of one visitor or of all.
#[derive(Debug, Default)]
struct Found {
    /// Routes that something leads to.
    reached: BTreeSet<String>,
    /// Route, answer, who, and the page that leads there.
    broken: BTreeMap<(String, u16), String>,
    pages: usize,
}

impl Found {
    fn add(&mut self, other: Found) {
        self.reached.extend(other.reached);
        self.broken.extend(other.broken);
        self.pages += other.pages;
    }
}

/// The routes of the application, for finding the route of a URL.
#[derive(Clone)]
struct Routes(Vec<String>);

impl Routes {
    fn of(&self, address: &str) -> Option<&str> {
        let path: Vec<&str> = address.split(['?', '#']).next()?.trim_end_matches('/').split('/').collect();
        let fits = |route: &&String| {
            let parts: Vec<&str> = route.trim_end_matches('/').split('/').collect();
            let same = |(part, piece): (&&str, &&str)| part == piece || (part.starts_with('{') && !piece.is_empty());
            let rest = parts.last().is_some_and(|last| last.starts_with("{*"));
            (parts.len() == path.len() || (rest && parts.len() <= path.len())) && parts.iter().zip(&path).all(same)
        };
        // A literal segment takes precedence over a parameter where both would match.
        let keys = |route: &&String| route.matches('{').count();
        self.0.iter().filter(fits).min_by_key(keys).map(String::as_str)
    }
}

/// The route and the names in the query: shared by URLs of one shape.
fn shape(route: &str, address: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let mut names: Vec<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    names.sort_unstable();
    format!("{route}?{}", names.join("&"))
}

/// Crawls everything reachable from a page, within `below`.
async fn crawl(mut browser: Browser, routes: Routes, start: &'static str, who: String) -> anyhow::Result<Found> {
    let sample = if std::env::var_os("STOA_CRAWL_ALL").is_some() { usize::MAX } else { SAMPLE };
    let is_here = |address: &str| {
        let is_desk = address == "/desk" || address.starts_with("/desk/") || address.starts_with("/desk?");
        let is_elsewhere = address.starts_with("//") || address.contains("lang=") || address.starts_with("/assets/");
        address.starts_with('/') && !is_elsewhere && (is_desk == (start == "/desk"))
    };
    let mut found = Found::default();
    let (mut seen, mut opened) = (BTreeSet::new(), BTreeMap::<String, usize>::new());
    let mut queue = VecDeque::from([(start.to_owned(), String::new())]);
    while let Some((address, from)) = queue.pop_front() {
        let Some(route) = routes.of(&address).map(str::to_owned) else {
            found.broken.insert((address.clone(), 404), format!("{who} at {from}"));
            continue;
        };
        let many = opened.entry(shape(&route, &address)).or_default();
        *many += 1;
        if *many > sample {
            continue;
        }
        let page = browser.open(&address).await.with_context(|| address.clone())?;
        found.pages += 1;
        let status = page.status.as_u16();
        // Guests are asked to sign in on personal pages.
        if status != 200 && !(status == 401 && who == GUEST) {
            found.broken.insert((route, status), format!("{who} at {from}: {address}"));
            continue;
        }
        let here = page.address.clone();
        let is_page = page.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let ways = if is_page { ways(&page.html) } else { page::Ways::default() };
        for way in ways.change.iter().chain(&ways.open).filter(|way| is_here(way)) {
            match routes.of(way) {
                Some(route) => found.reached.insert(route.to_owned()),
                None => found.broken.insert((way.clone(), 404), format!("{who} at {here}")).is_none(),
            };
        }
        for way in ways.open.into_iter().filter(|way| is_here(way)) {
            let way = way.split('#').next().unwrap_or_default().to_owned();
            if seen.insert(way.clone()) {
                queue.push_back((way, here.clone()));
            }
        }
    }
    Ok(found)
}

/// Crawls concurrently, and merges the findings.
async fn together(visitors: Vec<(String, Browser)>, routes: &Routes, start: &'static str) -> anyhow::Result<Found> {
    let crawls: Vec<_> =
        visitors.into_iter().map(|(who, browser)| tokio::spawn(crawl(browser, routes.clone(), start, who))).collect();
    let mut all = Found::default();
    for crawl in crawls {
        all.add(crawl.await??);
    }
    Ok(all)
}

async fn town(db: &TestDb) -> anyhow::Result<(Town, Routes)> {
    let town = Town::new(db).await?;
    stoa::demo::make(&town.app).await?;
    town.work().await?;
    let routes = Routes(stoa::slices::routes(&town.app).paths().to_vec());
    Ok((town, routes))
}

async fn every_page_of_the_desk_opens_and_is_reached(db: TestDb) -> Tested {
    let (town, routes) = town(&db).await?;
    let mut officers = Vec::new();
    for (_, officer) in crate::front::town::officers() {
        let first = officer.name.split(' ').next().unwrap_or_default().to_lowercase();
        officers.push((officer.name, town.officer(&first).await?));
    }
    let found = together(officers, &routes, "/desk").await?;
    let known: BTreeSet<(String, u16)> =
        BROKEN.iter().map(|(route, status, _)| ((*route).to_owned(), *status)).collect();
    let new: Vec<_> = found.broken.iter().filter(|(what, _)| !known.contains(*what)).collect();
    let gone: Vec<_> = known.iter().filter(|what| !found.broken.contains_key(*what)).collect();
    let reached = |route: &&String| found.reached.contains(*route);
    let desk = routes.0.iter().filter(|route| route.starts_with("/desk"));
    let unreached: BTreeSet<&str> = desk.filter(|route| !reached(route)).map(String::as_str).collect();
    let listed: BTreeSet<&str> = UNREACHED.iter().map(|(route, _)| *route).collect();
    let more: Vec<_> = unreached.difference(&listed).collect();
    let fewer: Vec<_> = listed.difference(&unreached).collect();
    println!("{} pages of the desk", found.pages);
    let mut wrong = Vec::new();
    wrong.extend(new.iter().map(|((route, status), where_)| format!("{route} answers {status}: {where_}")));
    wrong.extend(gone.iter().map(|(route, _)| format!("{route} opens now; take it out of BROKEN")));
    wrong.extend(more.iter().map(|route| format!("nothing leads to {route}")));
    wrong.extend(fewer.iter().map(|route| format!("{route} is reached now; take it out of UNREACHED")));
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

async fn every_page_of_the_people_opens(db: TestDb) -> Tested {
    let (town, routes) = town(&db).await?;
    let mut tx = town.app.db.begin().await?;
    let ids: Vec<String> = tx.fetch_all("SELECT id FROM people ORDER BY id", args![]).await?;
    let mut people = vec![(GUEST.to_owned(), town.browser())];
    for id in ids {
        let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(&id), Assurance::Passkey).await?;
        let mut browser = town.browser();
        browser.cookies.insert("stoa".to_owned(), session.token);
        people.push((id, browser));
    }
    tx.commit().await?;
    let found = together(people, &routes, "/").await?;
    println!("{} pages of people", found.pages);
    assert!(found.broken.is_empty(), "links that do not open: {:#?}", found.broken);
    Ok(())
}

db::on_both!(every_page_of_the_desk_opens_and_is_reached, every_page_of_the_people_opens);
