//! Reads the filter of the queue from the address of its page.

use domain::work_items::{Filter, Kind, View};

use crate::web::form::value_in;

/// The filter that an address asks for. Names and values that are not known are ignored.
pub(super) fn filter(query: &str, officer: &str) -> Filter {
    let value = |name: &str| value_in(query, name).filter(|value| !value.is_empty());
    Filter {
        view: value("view").and_then(|name| View::of(&name)).unwrap_or_default(),
        service: value("service"),
        language: value("language"),
        languages: Vec::new(),
        kind: value("kind").and_then(|name| Kind::of(&name)),
        due_by: value("due_by").and_then(|day| day.parse().ok()),
        holder: value("only_mine").map(|_| officer.to_owned()),
        after: value("after").and_then(|after| {
            let (rank, id) = after.split_once('~')?;
            Some((rank.to_owned(), id.to_owned()))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::desk::filter::query;

    #[test]
    fn an_address_is_read_and_written_alike() {
        let asked = "view=waiting&service=gas-rebate&language=ar&kind=part&due_by=2026-07-01&only_mine=yes&after=9x~b";
        let read = filter(asked, "me");
        assert_eq!(read.holder.as_deref(), Some("me"));
        assert_eq!(query(&read, read.view, Some("9x~b")), asked);
        let read = filter("view=best&due_by=soon&after=x&kind=fun", "me");
        assert_eq!(query(&read, View::Free, None), "view=free");
    }
}
