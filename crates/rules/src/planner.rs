//! chooses questions
