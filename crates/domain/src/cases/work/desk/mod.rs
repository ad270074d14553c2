//! What casework at the desk needs beside its acts: which files an agency sees that is asked for an opinion.

pub mod opinion_files;
