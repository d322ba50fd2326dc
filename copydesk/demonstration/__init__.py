"""What `copydesk demo` is made of: a stage (broker and worker), the sample wire, and how it is shown."""
