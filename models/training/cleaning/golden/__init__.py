"""Raw and clean copy, written for measuring the cleaning: `pairs` puts stories and dirt together."""
