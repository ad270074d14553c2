//! Cuts what arrives into lines. Only CR LF ends a line: whoever lets a lone CR or LF count can be made to see a second
//! mail inside the first (SMTP smuggling).

/// A line that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLine {
    /// It contains a CR or a LF that does not belong to its end.
    Bare,
    /// It has no end within the limit.
    TooLong,
}

/// What has arrived and was not read yet.
#[derive(Debug, Default)]
pub struct Lines {
    buffer: Vec<u8>,
    /// Everything before was read.
    start: usize,
    /// Before this there is no end of a line.
    looked: usize,
}

impl Lines {
    pub fn push(&mut self, bytes: &[u8]) {
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.looked = self.looked.saturating_sub(self.start);
            self.start = 0;
        }
        self.buffer.extend_from_slice(bytes);
    }

    /// The next line without its end; `None` until it is complete.
    pub fn next(&mut self, longest: usize) -> Option<Result<&[u8], BadLine>> {
        let mut from = self.looked.max(self.start);
        let end = loop {
            let rest = self.buffer.get(from..).unwrap_or_default();
            match rest.iter().position(|byte| *byte == b'\n').map(|place| from + place) {
                Some(end) if end > self.start && self.buffer.get(end - 1) == Some(&b'\r') => break Some(end),
                // A lone LF is part of the line, which it spoils.
                Some(end) => from = end + 1,
                None => break None,
            }
        };
        let Some(end) = end else {
            self.looked = self.buffer.len();
            let waiting = self.buffer.len().saturating_sub(self.start);
            return (waiting > longest).then_some(Err(BadLine::TooLong));
        };
        let line = self.start..end - 1;
        (self.start, self.looked) = (end + 1, end + 1);
        let line = self.buffer.get(line).unwrap_or_default();
        Some(match line {
            line if line.len() > longest => Err(BadLine::TooLong),
            line if line.contains(&b'\r') || line.contains(&b'\n') => Err(BadLine::Bare),
            line => Ok(line),
        })
    }
}
