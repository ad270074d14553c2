//! The commands of a client, read from a line.

/// A path of an envelope: an address, or nobody (`<>`), as of bounces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Path {
    Null,
    Address(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    Hello,
    /// The sender, and how large the mail will be, if the client says it.
    Mail(Path, Option<u64>),
    Recipient(String),
    Data,
    Reset,
    Noop,
    Verify,
    Quit,
    /// Known, with arguments that cannot be read.
    Unreadable,
    Unknown,
}

/// The longest address (RFC 5321, 4.5.3.1).
const LONGEST: usize = 320;

impl Command {
    pub fn read(line: &[u8]) -> Command {
        let Ok(line) = std::str::from_utf8(line) else { return Command::Unknown };
        let line = line.trim_end();
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        match verb.to_ascii_uppercase().as_str() {
            "LHLO" if rest.trim().is_empty() => Command::Unreadable,
            "LHLO" => Command::Hello,
            "MAIL" => mail(rest).unwrap_or(Command::Unreadable),
            "RCPT" => match path(rest, "TO:") {
                Some((Path::Address(address), _)) => Command::Recipient(address),
                _ => Command::Unreadable,
            },
            "DATA" if rest.is_empty() => Command::Data,
            "DATA" => Command::Unreadable,
            "RSET" => Command::Reset,
            "NOOP" => Command::Noop,
            "VRFY" => Command::Verify,
            "QUIT" => Command::Quit,
            _ => Command::Unknown,
        }
    }
}

fn mail(rest: &str) -> Option<Command> {
    let (from, parameters) = path(rest, "FROM:")?;
    let mut size = None;
    for parameter in parameters.split_ascii_whitespace() {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        if name.eq_ignore_ascii_case("SIZE") {
            size = Some(value.parse().ok()?);
        }
    }
    Some(Command::Mail(from, size))
}

/// `FROM:<ana@example.org>`, and what follows.
fn path<'l>(text: &'l str, key: &str) -> Option<(Path, &'l str)> {
    let text = text.trim_start();
    let named = text.get(..key.len()).is_some_and(|start| start.eq_ignore_ascii_case(key));
    let text = text.get(key.len()..).filter(|_| named)?.trim_start().strip_prefix('<')?;
    let mut is_quoted = false;
    let mut before = ' ';
    let end = text.char_indices().find_map(|(place, sign)| {
        if sign == '"' && before != '\\' {
            is_quoted = !is_quoted;
        }
        before = if before == '\\' { ' ' } else { sign };
        (sign == '>' && !is_quoted).then_some(place)
    })?;
    let (inside, rest) = (text.get(..end)?, text.get(end + 1..)?);
    if !rest.is_empty() && !rest.starts_with(' ') {
        return None;
    }
    if inside.is_empty() {
        return Some((Path::Null, rest));
    }
    // A route before the address (`@relay:ana@example.org`) is long out of use, and left out (RFC 5321, C).
    let address = match inside.strip_prefix('@') {
        Some(route) => route.split_once(':')?.1,
        None => inside,
    };
    let (local, host) = address.rsplit_once('@')?;
    let is_plain = |text: &str| !text.is_empty() && !text.chars().any(|sign| sign.is_control() || sign == '<');
    let is_host = is_plain(host) && !host.contains(char::is_whitespace);
    (is_plain(local) && is_host && address.len() <= LONGEST).then(|| (Path::Address(address.to_owned()), rest))
}
