//! Reads the filter of the queue from the address of its page.

use domain::work_items::{Cursor, Filter, Kind, Sort, View};

use crate::web::form::value_in;

/// The filter that an address asks for. Names and values that are not known are ignored. Who is away today is for the
/// page to find out.
pub(super) fn filter(query: &str, officer: &str) -> Filter {
    let value = |name: &str| value_in(query, name).filter(|value| !value.is_empty());
    let only_mine = value("only_mine").is_some();
    let cursor = |name: &str| value(name).and_then(|written| Cursor::read(&written));
    let after = cursor("after");
    Filter {
        view: value("view").and_then(|name| View::of(&name)).unwrap_or_default(),
        service: value("service"),
        language: value("language"),
        languages: Vec::new(),
        kind: value("kind").and_then(|name| Kind::of(&name)),
        due_from: value("due_from").and_then(|day| day.parse().ok()),
        due_by: value("due_by").and_then(|day| day.parse().ok()),
        holder: if only_mine { Some(officer.to_owned()) } else { value("holder") },
        only_mine,
        away: value("away").map(|_| Vec::new()),
        sort: value("sort").and_then(|name| Sort::of(&name)).unwrap_or_default(),
        before: cursor("before").filter(|_| after.is_none()),
        after,
    }
}

/// How many rows are before the page that an address asks for.
pub(super) fn from(query: &str) -> usize {
    value_in(query, "from").and_then(|from| from.parse().ok()).unwrap_or_default()
}

/// An address without some of its values, such as those that say what was just done.
pub(super) fn without(address: &str, names: &[&str]) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let is_kept = |part: &&str| {
        let name = part.split_once('=').map_or(*part, |(name, _)| name);
        !part.is_empty() && !names.contains(&name)
    };
    let kept: Vec<&str> = query.split('&').filter(is_kept).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::desk::filter::query;

    #[test]
    fn an_address_is_read_and_written_alike() {
        let asked = "view=waiting&service=gas-rebate&language=ar&kind=part&due_from=2026-06-01&due_by=2026-07-01&\
            holder=tom&away=yes&sort=-age";
        let read = filter(asked, "me");
        assert_eq!(query(&read, read.view), asked);
        let mine = filter("view=all&only_mine=yes&after=9x~b", "me");
        assert_eq!(mine.holder.as_deref(), Some("me"));
        assert_eq!(mine.after.as_ref().map(Cursor::written).as_deref(), Some("9x~b"));
        assert_eq!(query(&mine, View::All), "view=all&only_mine=yes");
        let read = filter("view=best&due_by=soon&after=x&kind=fun&sort=luck", "me");
        assert_eq!(query(&read, View::Free), "view=free");
        assert_eq!(from("view=all&from=50"), 50);
    }

    #[test]
    fn what_was_done_is_left_out_of_an_address() {
        assert_eq!(without("/desk?view=all&did=7&from=50", &["did", "said"]), "/desk?view=all&from=50");
        assert_eq!(without("/desk?did=7", &["did"]), "/desk");
    }
}
