-- What a drafter does in Neovim, through its own client: attach, findings, hover, outline, code action. Prints one JSON line.
local function wait(what, look)
  local found
  assert(vim.wait(30000, function() found = look(); return found end, 50), 'nothing came of: ' .. what)
  return found
end

vim.cmd('autocmd BufRead,BufNewFile *.gw,*.gongwen set filetype=gongwen')
local id = vim.lsp.start_client({
  name = 'gaojian',
  cmd = { vim.env.GAOJIAN_NODE, vim.env.GAOJIAN_CLI, 'lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.GAOJIAN_REPORT))
local buffer = vim.api.nvim_get_current_buf()
vim.lsp.buf_attach_client(buffer, id)
wait('attach', function() return vim.lsp.buf_get_clients(buffer)[id] end)

local findings = wait('diagnostics', function()
  local all = vim.diagnostic.get(buffer)
  return #all > 0 and all
end)
local finding = findings[1]
local place = { line = finding.lnum, character = 0 }
local line = vim.api.nvim_buf_get_lines(buffer, finding.lnum, finding.lnum + 1, true)[1]
-- Columns of Neovim are bytes, those of the protocol UTF-16 units.
place.character = select(2, vim.str_utfindex(line, finding.col))

local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params(buffer)
  return vim.lsp.buf_request_sync(buffer, method, params, 30000)[id].result
end
local hover = ask('textDocument/hover', { position = place })
local outline = ask('textDocument/documentSymbol', {})
local actions = ask('textDocument/codeAction', {
  range = { start = place, ['end'] = place },
  context = { diagnostics = { finding.user_data.lsp and vim.tbl_extend('force', finding.user_data.lsp, {
    message = finding.message, range = { start = place, ['end'] = place }, source = finding.source }) } },
})
io.stdout:write(vim.json.encode({
  filetype = vim.bo.filetype,
  findings = vim.tbl_map(function(d) return d.message end, findings),
  hover = hover and hover.contents.value,
  outline = vim.tbl_map(function(s) return s.name end, outline),
  actions = vim.tbl_map(function(a) return a.title end, actions or {}),
}) .. '\n')
vim.cmd('qall!')
