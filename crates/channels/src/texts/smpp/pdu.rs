//! The units of SMPP 3.4 that a line of short messages needs, to bytes and back. No I/O; whatever arrives, it never
//! panics.

/// Commands (SMPP 3.4, 5.1.2.1); an answer has the highest bit.
pub(super) const GENERIC_NACK: u32 = 0x8000_0000;
pub(super) const SUBMIT_SM: u32 = 0x0000_0004;
pub(super) const DELIVER_SM: u32 = 0x0000_0005;
pub(super) const UNBIND: u32 = 0x0000_0006;
pub(super) const BIND_TRANSCEIVER: u32 = 0x0000_0009;
pub(super) const ENQUIRE_LINK: u32 = 0x0000_0015;
pub(super) const ANSWER: u32 = 0x8000_0000;

/// What an answer says (5.1.3).
pub(super) const OK: u32 = 0;
pub(super) const INVALID_COMMAND: u32 = 0x03;
pub(super) const SYSTEM_ERROR: u32 = 0x08;
pub(super) const QUEUE_FULL: u32 = 0x14;
pub(super) const THROTTLED: u32 = 0x58;
/// A receiver that wants the message again later.
pub(super) const TRY_AGAIN: u32 = 0x64;

/// Optional parameters (5.3.2).
const PAYLOAD: u16 = 0x0424;
const RECEIPTED: u16 = 0x001E;
const STATE: u16 = 0x0427;
const SAR_REFERENCE: u16 = 0x020C;
const SAR_TOTAL: u16 = 0x020E;
const SAR_NUMBER: u16 = 0x020F;

pub(super) const HEAD: usize = 16;
/// No unit of ours or of an operator is longer.
pub(super) const LONGEST: usize = 70_000;

/// A unit with its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pdu {
    pub command: u32,
    pub status: u32,
    pub sequence: u32,
    pub body: Vec<u8>,
}

impl Pdu {
    pub(super) fn new(command: u32, status: u32, sequence: u32) -> Pdu {
        Pdu { command, status, sequence, body: Vec::new() }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let length = u32::try_from(HEAD + self.body.len()).unwrap_or(u32::MAX);
        let head = [length, self.command, self.status, self.sequence].map(u32::to_be_bytes);
        [head.concat(), self.body.clone()].concat()
    }

    /// The head: how many bytes follow it, and the unit without its body. None if no unit is so short or so long.
    pub(super) fn head(head: &[u8; HEAD]) -> Option<(usize, Pdu)> {
        let mut reader = Reader(head);
        let length = usize::try_from(reader.number(4)?).ok()?;
        let mut number = || u32::try_from(reader.number(4)?).ok();
        let (command, status, sequence) = (number()?, number()?, number()?);
        (HEAD..=LONGEST).contains(&length).then(|| (length - HEAD, Pdu::new(command, status, sequence)))
    }

    /// The text at the beginning of the body, such as the name that an operator gives a message.
    pub(super) fn text(&self) -> String {
        Reader(&self.body).text().unwrap_or_default()
    }
}

/// Asks to be bound for both directions.
pub(super) fn bind(system: &str, password: &str, sequence: u32) -> Pdu {
    let mut body = Vec::new();
    for part in [system, password, ""] {
        text(&mut body, part);
    }
    // The version, and no range of addresses.
    body.extend([0x34, 0, 0, 0]);
    Pdu { body, ..Pdu::new(BIND_TRANSCEIVER, OK, sequence) }
}

/// A short message, as `submit_sm` and `deliver_sm` have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LineMessage {
    pub source: Address,
    pub destination: Address,
    pub class: u8,
    /// Whether a receipt is wanted.
    pub is_registered: bool,
    pub coding: u8,
    pub text: Vec<u8>,
    /// Optional parameters, by their tags.
    pub optional: Vec<(u16, Vec<u8>)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    /// 1 for an international number, 5 for a name.
    pub kind: u8,
    pub plan: u8,
    pub number: String,
}

/// A part of a longer message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PartOf {
    pub reference: u16,
    pub total: u8,
    pub number: u8,
}

impl LineMessage {
    pub(super) fn body(&self) -> Vec<u8> {
        let mut body = vec![0];
        for address in [&self.source, &self.destination] {
            body.extend([address.kind, address.plan]);
            text(&mut body, &address.number);
        }
        // No protocol, priority, time or period.
        body.extend([self.class, 0, 0, 0, 0, u8::from(self.is_registered), 0, self.coding, 0]);
        body.push(u8::try_from(self.text.len()).unwrap_or(u8::MAX));
        body.extend(self.text.iter().take(usize::from(u8::MAX)));
        for (tag, value) in &self.optional {
            body.extend(tag.to_be_bytes());
            body.extend(u16::try_from(value.len()).unwrap_or(u16::MAX).to_be_bytes());
            body.extend(value);
        }
        body
    }

    pub(super) fn read(body: &[u8]) -> Option<LineMessage> {
        let mut reader = Reader(body);
        reader.text()?;
        let mut address = || {
            let (kind, plan) = (reader.byte()?, reader.byte()?);
            Some(Address { kind, plan, number: reader.text()? })
        };
        let (source, destination) = (address()?, address()?);
        let class = reader.byte()?;
        reader.take(2)?;
        reader.text()?;
        reader.text()?;
        let is_registered = reader.byte()? & 1 == 1;
        reader.byte()?;
        let coding = reader.byte()?;
        reader.byte()?;
        let length = usize::from(reader.byte()?);
        let mut text = reader.take(length)?.to_vec();
        let mut optional = Vec::new();
        while let (Some(tag), Some(length)) = (reader.number(2), reader.number(2)) {
            let value = reader.take(usize::try_from(length).ok()?)?;
            optional.push((u16::try_from(tag).ok()?, value.to_vec()));
        }
        if let (true, Some((_, payload))) = (text.is_empty(), optional.iter().find(|(tag, _)| *tag == PAYLOAD)) {
            text.clone_from(payload);
        }
        Some(LineMessage { source, destination, class, is_registered, coding, text, optional })
    }

    fn option(&self, tag: u16) -> Option<u64> {
        let (_, value) = self.optional.iter().find(|(one, _)| *one == tag)?;
        Reader(value).number(value.len().min(8))
    }

    /// Whether it reports about a message of ours.
    pub(super) fn is_receipt(&self) -> bool {
        self.class & 0x3C == 0x04
    }

    /// The name of the message that a receipt reports about, and what became of it: by the parameters for it, or by the
    /// text that operators write (appendix B).
    pub(super) fn receipt(&self) -> Option<(String, Option<bool>, Option<String>)> {
        let words = String::from_utf8_lossy(&self.text).into_owned();
        let field = |name: &str| {
            let (_, after) = words.split_once(name)?;
            after.split_whitespace().next().map(str::to_owned)
        };
        let named = self.optional.iter().find(|(tag, _)| *tag == RECEIPTED);
        let named = named.map(|(_, name)| String::from_utf8_lossy(name).trim_end_matches('\0').to_owned());
        let stat = field("stat:").unwrap_or_default();
        let arrived = match (self.option(STATE), stat.as_str()) {
            (Some(2), _) | (None, "DELIVRD") => Some(true),
            (Some(3..=5 | 8), _) | (None, "EXPIRED" | "DELETED" | "UNDELIV" | "REJECTD") => Some(false),
            _ => None,
        };
        let error = field("err:").map(|code| format!("error {code}"));
        let problem = (arrived == Some(false)).then(|| [Some(stat), error].into_iter().flatten().collect::<Vec<_>>());
        Some((named.or_else(|| field("id:"))?, arrived, problem.map(|parts| parts.join(", "))))
    }

    /// The part of a longer message that it is, and its text without the head that says so.
    pub(super) fn part(&self) -> (Option<PartOf>, &[u8]) {
        let sar = || {
            Some(PartOf {
                reference: u16::try_from(self.option(SAR_REFERENCE)?).ok()?,
                total: u8::try_from(self.option(SAR_TOTAL)?).ok()?,
                number: u8::try_from(self.option(SAR_NUMBER)?).ok()?,
            })
        };
        if self.class & 0x40 == 0 {
            return (sar().filter(PartOf::is_sound), &self.text);
        }
        let mut reader = Reader(&self.text);
        let length = reader.byte().map(usize::from).unwrap_or_default();
        let Some(head) = reader.take(length) else { return (None, &self.text) };
        let (rest, mut elements, mut found) = (reader.0, Reader(head), None);
        while let (Some(kind), Some(length)) = (elements.byte(), elements.byte()) {
            let Some(value) = elements.take(usize::from(length)) else { break };
            found = match (kind, value) {
                (0, [reference, total, number]) => {
                    Some(PartOf { reference: u16::from(*reference), total: *total, number: *number })
                }
                (8, [high, low, total, number]) => {
                    Some(PartOf { reference: u16::from_be_bytes([*high, *low]), total: *total, number: *number })
                }
                _ => found,
            };
        }
        (found.or_else(sar).filter(PartOf::is_sound), rest)
    }
}

impl PartOf {
    fn is_sound(&self) -> bool {
        self.total > 1 && (1..=self.total).contains(&self.number)
    }
}

/// The head of a part of a longer message.
pub(super) fn head_of_part(reference: u8, total: u8, number: u8) -> [u8; 6] {
    [5, 0, 3, reference, total, number]
}

fn text(body: &mut Vec<u8>, text: &str) {
    body.extend(text.bytes().filter(|byte| *byte != 0));
    body.push(0);
}

struct Reader<'r>(&'r [u8]);

impl<'r> Reader<'r> {
    fn take(&mut self, length: usize) -> Option<&'r [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// The most significant byte first.
    fn number(&mut self, length: usize) -> Option<u64> {
        Some(self.take(length)?.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte)))
    }

    fn text(&mut self) -> Option<String> {
        let end = self.0.iter().position(|byte| *byte == 0)?;
        let text = String::from_utf8_lossy(self.take(end)?).into_owned();
        self.byte()?;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: &str) -> Address {
        Address { kind: 1, plan: 1, number: number.to_owned() }
    }

    #[test]
    fn a_message_comes_back_as_it_was_written() {
        let message = LineMessage {
            source: number("61400000000"),
            destination: number("61491570156"),
            class: 0x40,
            is_registered: true,
            coding: 8,
            text: [head_of_part(7, 2, 1).as_slice(), &[0x6F, 0x22]].concat(),
            optional: vec![(0x1403, vec![1, 2, 3])],
        };
        assert_eq!(LineMessage::read(&message.body()), Some(message.clone()));
        assert_eq!(message.part(), (Some(PartOf { reference: 7, total: 2, number: 1 }), [0x6F, 0x22].as_slice()));
        let pdu = Pdu { body: message.body(), ..Pdu::new(SUBMIT_SM, OK, 3) };
        let bytes = pdu.bytes();
        let (rest, head) = Pdu::head(bytes[..HEAD].try_into().unwrap()).unwrap();
        assert_eq!((rest, head.command, head.sequence), (bytes.len() - HEAD, SUBMIT_SM, 3));
    }

    #[test]
    fn parts_are_known_by_each_of_the_three_ways() {
        let long = LineMessage { class: 0x40, text: vec![6, 8, 4, 1, 2, 3, 2, b'x'], ..LineMessage::default() };
        assert_eq!(long.part(), (Some(PartOf { reference: 258, total: 3, number: 2 }), b"x".as_slice()));
        let optional = vec![(SAR_REFERENCE, vec![1, 2]), (SAR_TOTAL, vec![3]), (SAR_NUMBER, vec![2])];
        let sar = LineMessage { text: b"x".to_vec(), optional, ..LineMessage::default() };
        assert_eq!(sar.part(), (Some(PartOf { reference: 258, total: 3, number: 2 }), b"x".as_slice()));
        for odd in [vec![5, 0, 3, 1, 2, 3, b'x'], vec![5, 0, 3, 1, 2, 0, b'x'], vec![200, 0], vec![]] {
            assert_eq!(LineMessage { class: 0x40, text: odd, ..LineMessage::default() }.part().0, None);
        }
    }

    #[test]
    fn a_receipt_says_what_became_of_which_message() {
        let of = |text: &str, optional| {
            LineMessage { class: 4, text: text.into(), optional, ..LineMessage::default() }.receipt()
        };
        let words =
            "id:0123 sub:001 dlvrd:000 submit date:2607060000 done date:2607060001 stat:UNDELIV err:045 text:Yes";
        let problem = Some("UNDELIV, error 045".to_owned());
        assert_eq!(of(words, Vec::new()), Some(("0123".to_owned(), Some(false), problem)));
        assert_eq!(of("id:7 stat:DELIVRD err:000", Vec::new()), Some(("7".to_owned(), Some(true), None)));
        assert_eq!(of("id:7 stat:ENROUTE", Vec::new()), Some(("7".to_owned(), None, None)));
        let optional = vec![(RECEIPTED, b"A9\0".to_vec()), (STATE, vec![2])];
        assert_eq!(of("", optional), Some(("A9".to_owned(), Some(true), None)));
        assert_eq!(of("no words that anybody knows", Vec::new()), None);
    }

    #[test]
    fn whatever_arrives_is_read_or_refused() {
        let whole = LineMessage { text: b"Hello".to_vec(), class: 0x44, ..LineMessage::default() }.body();
        for end in 0..whole.len() {
            let _ = LineMessage::read(&whole[..end]).map(|message| (message.receipt(), message.part().0));
        }
        for place in 0..whole.len() {
            for byte in [0, 1, 0x7F, 0xFF] {
                let mut odd = whole.clone();
                odd[place] = byte;
                let _ = LineMessage::read(&odd).map(|message| (message.receipt(), message.part().0));
            }
        }
        assert_eq!(Pdu::head(&[0; HEAD]), None);
        assert_eq!(Pdu::head(&[0xFF; HEAD]), None);
    }
}
