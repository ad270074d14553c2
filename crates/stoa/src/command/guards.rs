//! The configurations a server refuses to start with: simulated services for real people, and real people in a
//! demonstration.

use anyhow::{Result, bail};

use super::serve::{Options, Role};
use crate::demo::Content;

/// Checks the options. Unsafe ones must be requested by name.
///
/// # Errors
/// If something would be simulated without having been requested; the message says what to do.
pub(super) fn options(options: &Options, role: Role) -> Result<()> {
    match role {
        Role::Serve | Role::Worker => real(options),
        Role::Demo => made_up(options),
        Role::Migrate => Ok(()),
    }
}

fn real(options: &Options) -> Result<()> {
    super::mailbox::settings(options)?;
    super::exchange::check(&options.exchange)?;
    if options.payments.is_none() && !options.pretend_payments {
        bail!(
            "no payment provider: everything would count as paid without money. \
             Give --payments ADDRESS, or --pretend-payments to try it out"
        );
    }
    if options.mail.is_none() && !options.mail_to_folder {
        bail!(
            "no mail server: codes to sign in would be written to files. \
             Give --mail smtps://NAME:PASSWORD@HOST, or --mail-to-folder to try it out"
        );
    }
    let is_https = options.address.as_deref().is_some_and(|address| address.starts_with("https://"));
    if !is_https && !options.plain_http {
        bail!(
            "people would reach it without encryption, and cookies could be read on the way. \
             Give --address https://NAME, with a proxy in front that speaks TLS, or --plain-http to try it out"
        );
    }
    Ok(())
}

fn made_up(options: &Options) -> Result<()> {
    if !options.listen.ip().is_loopback() {
        bail!(
            "a demonstration shows codes on the page and has one password for all: it listens on this machine only, \
             not on {}. For others to reach it, use `stoa serve`",
            options.listen
        );
    }
    let is_near = |address: &str| {
        address.starts_with('/')
            || address.starts_with("unix:")
            || address.starts_with("127.")
            || address.starts_with("[::1]")
    };
    if let Some(foreign) = options.mail_in.as_deref().filter(|address| !is_near(address)) {
        bail!("a demonstration takes mails from this machine only: --mail-in 127.0.0.1:2424, not {foreign}");
    }
    if super::mailbox::settings(options)?.is_some_and(|mailbox| !mailbox.is_near()) {
        bail!("a demonstration takes mails from this machine only: no --mailbox of a provider");
    }
    if !super::exchange::check(&options.exchange)? {
        bail!(
            "a demonstration takes calls of an exchange on this machine only: --exchange \"ari http://…@127.0.0.1:8188 stoa\""
        );
    }
    if options.address.as_deref().is_some_and(|address| address.starts_with("https://")) {
        bail!("a demonstration is not for an address that others reach: use `stoa serve`");
    }
    if options.mail.is_some() || options.payments.is_some() {
        bail!(
            "everybody in a demonstration is made up: it sends no mail and takes no money. Leave out --mail and --payments"
        );
    }
    Ok(())
}

/// Checks whose data the database contains.
///
/// # Errors
/// If made-up and real people would be mixed in one database.
pub(super) fn content(content: Content, role: Role) -> Result<()> {
    match (role, content) {
        (Role::Demo, Content::Real) => bail!(
            "there are people in this database who are not made up: a demonstration would show their codes on the \
             page. Give it a folder of its own with --data"
        ),
        (Role::Serve | Role::Worker, Content::Town) => bail!(
            "this is the database of a demonstration: everybody knows the password of its officers. \
             Give --data or --database for real people"
        ),
        _ => Ok(()),
    }
}

/// Checks the key of the index of the desk's search: with another one, nobody would be found, and words would be indexed
/// that only this server finds.
///
/// # Errors
/// If the index was made with another key.
pub(super) fn key(is_the_same: bool) -> Result<()> {
    if !is_the_same {
        bail!(
            "the index of the desk's search was made with another key. Give --find-key FILE with the file `find.key` \
             that the other servers of this database have, or make the index anew with this key: `stoa reindex`"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Command {
        #[command(flatten)]
        options: Options,
    }

    fn start(role: Role, arguments: &str) -> Result<()> {
        let parsed = Command::try_parse_from(["stoa"].into_iter().chain(arguments.split_whitespace()))?;
        options(&parsed.options, role)
    }

    #[test]
    fn a_server_pretends_only_what_it_was_asked_to() {
        let safe = "--payments https://pay.test --mail smtps://a:b@mail.test --address https://stoa.test";
        for role in [Role::Serve, Role::Worker] {
            assert!(start(role, safe).is_ok());
            assert!(start(role, "--pretend-payments --mail-to-folder --plain-http").is_ok());
            let mailbox = "--mailbox imap://door:gumtree@imap.host.test --mail-address door@stoa.test";
            let refused = start(role, &format!("{safe} {mailbox}")).unwrap_err().to_string();
            assert!(refused.contains("without encryption") && !refused.contains("gumtree"), "{refused}");
            for (without, named) in [
                ("--mail-to-folder --plain-http", "--pretend-payments"),
                ("--pretend-payments --plain-http", "--mail-to-folder"),
                ("--pretend-payments --mail-to-folder", "--plain-http"),
                ("--pretend-payments --mail-to-folder --address http://stoa.test", "--plain-http"),
            ] {
                let refused = start(role, without).unwrap_err().to_string();
                assert!(refused.contains(named), "{without}: {refused}");
            }
        }
        assert!(start(Role::Migrate, "").is_ok());
    }

    #[test]
    fn a_demonstration_stays_on_its_machine() {
        assert!(start(Role::Demo, "").is_ok());
        assert!(start(Role::Demo, "--listen [::1]:8080 --address http://localhost:8080").is_ok());
        for foreign in [
            "--listen 0.0.0.0:8080",
            "--listen [::]:8080",
            "--address https://stoa.test",
            "--mail smtp://mail.test:25",
            "--payments https://pay.test",
            "--mail-in 0.0.0.0:2424 --mail-address door@stoa.test",
            "--mailbox imaps://door:gumtree@imap.host.test --mail-address door@stoa.test",
        ] {
            assert!(start(Role::Demo, foreign).is_err(), "{foreign}");
        }
    }

    #[test]
    fn an_exchange_is_spoken_to_in_private_and_has_a_voice() {
        let try_out = "--pretend-payments --mail-to-folder --plain-http --exchange";
        let near = "ari http://stoa:gumtree@127.0.0.1:8188 stoa";
        let start = |role, setting: &str, more: &str| {
            let words = ["stoa"].into_iter().chain(if role == Role::Demo { "" } else { try_out }.split_whitespace());
            let exchange = ["--exchange"].into_iter().take(usize::from(role == Role::Demo));
            let words = words.chain(exchange).chain([setting]).chain(more.split_whitespace());
            options(&Command::try_parse_from(words)?.options, role)
        };
        let far = "ari https://stoa:gumtree@pbx.test stoa";
        for (role, setting, more, refused) in [
            (Role::Serve, near, "", None),
            (Role::Worker, far, "--exchange-listen 10.0.0.5:8189", None),
            (Role::Demo, near, "", None),
            (Role::Demo, far, "", Some("on this machine only")),
            (Role::Serve, "ari http://stoa:gumtree@pbx.test stoa", "", Some("https://")),
            (Role::Serve, "twilio x y", "", Some("APPLICATION")),
            (Role::Serve, near, "--exchange-listen 0.0.0.0:8189", Some("--exchange-listen")),
            (Role::Serve, far, "--exchange-listen 0.0.0.0:8189", Some("--exchange-listen")),
            (Role::Serve, near, "--speech none", Some("--prompts")),
            (Role::Serve, near, "--trunk PJSIP/carrier", Some("{number}")),
        ] {
            let started = start(role, setting, more).map_err(|error| error.to_string());
            match (&started, refused) {
                (Ok(()), None) => {}
                (Err(said), Some(named)) => {
                    assert!(said.contains(named) && !said.contains("gumtree"), "{setting} {more}: {said}");
                }
                _ => panic!("{setting} {more}: {started:?}"),
            }
        }
    }

    #[test]
    fn mails_come_in_at_an_address_that_can_be_answered_to() {
        let settings = |arguments: &str| {
            let parsed = Command::try_parse_from(["stoa"].into_iter().chain(arguments.split_whitespace()))?;
            crate::command::mail_in::settings(&parsed.options)
        };
        assert_eq!(settings("").ok(), Some(None));
        let said = settings("--mail-in /run/stoa.sock --mail-address door@stoa.test").ok().flatten();
        assert_eq!(said.map(|mail| mail.with("x")), Some("door+x@stoa.test".to_owned()));
        for wrong in ["door", "do+or@stoa.test", "a-very-long-door@stoa.test", "door@", "<door@stoa.test>", "a@b@c"] {
            let refused = settings(&format!("--mail-address {wrong}")).unwrap_err().to_string();
            assert!(refused.contains("--mail-address takes"), "{refused}");
        }
        let refused = settings("--mail-in 127.0.0.1:2424").unwrap_err().to_string();
        assert!(refused.contains("--mail-address"), "{refused}");
    }

    #[test]
    fn made_up_and_real_people_never_meet() {
        for (role, kind, is_allowed) in [
            (Role::Demo, Content::Real, false),
            (Role::Demo, Content::Empty, true),
            (Role::Demo, Content::Town, true),
            (Role::Serve, Content::Town, false),
            (Role::Worker, Content::Town, false),
            (Role::Serve, Content::Real, true),
            (Role::Serve, Content::Empty, true),
            (Role::Migrate, Content::Town, true),
            (Role::Migrate, Content::Real, true),
        ] {
            assert_eq!(content(kind, role).is_ok(), is_allowed, "{kind:?}");
        }
    }
}
